// The second page of the table of contents: functions of lists, softmax and softplus in narrow
// precisions. As in core.cpp, nothing throws across this boundary.

#include "bindings/conversions.hpp"
#include "bindings/tables.hpp"
#include "experiments/evaluate/evaluate_vector.hpp"
#include "experiments/softmax/softmax.hpp"
#include "experiments/softmax/softplus.hpp"

using namespace plot_twist;            // NOLINT: this file only lists names
using namespace plot_twist::bindings;  // NOLINT
using emscripten::function;
using emscripten::select_overload;

EMSCRIPTEN_BINDINGS(vectors) {
  PlainObject<VectorFunctionInfo>("VectorFunctionInfo")
      .field<&VectorFunctionInfo::id>("id")
      .field<&VectorFunctionInfo::name>("name")
      .field<&VectorFunctionInfo::formula>("formula")
      .field<&VectorFunctionInfo::parameters>("parameters")
      .field<&VectorFunctionInfo::halves>("halves")
      .field<&VectorFunctionInfo::year>("year")
      .field<&VectorFunctionInfo::paper>("paper");
  PlainObject<EvaluateVectorConfig>("EvaluateVectorConfig")
      .field<&EvaluateVectorConfig::function>("function")
      .field<&EvaluateVectorConfig::parameters>("parameters")
      .field<&EvaluateVectorConfig::precision>("precision")
      .field<&EvaluateVectorConfig::at>("at")
      .field<&EvaluateVectorConfig::direction>("direction")
      .field<&EvaluateVectorConfig::cotangent>("cotangent");
  PlainObject<EvaluateVectorResult>("EvaluateVectorResult")
      .field<&EvaluateVectorResult::value>("value")
      .field<&EvaluateVectorResult::jvp>("pushForward")
      .field<&EvaluateVectorResult::vjp>("pullBack")
      .field<&EvaluateVectorResult::fingerprint>("fingerprint");
  function("vectorFunctions", &vectorFunctionMenu);
  function("evaluateVectorDefaults", &defaults<EvaluateVectorConfig>);
  function("validateEvaluateVector", &validateConfig<EvaluateVectorConfig>);
  function("evaluateVector", &evaluateVector);
}

EMSCRIPTEN_BINDINGS(softmax) {
  PlainObject<SoftmaxConfig>("SoftmaxConfig")
      .field<&SoftmaxConfig::logits>("logits")
      .field<&SoftmaxConfig::shift>("shift")
      .field<&SoftmaxConfig::temperature>("temperature")
      .field<&SoftmaxConfig::precision>("precision");
  PlainObject<SoftmaxRun>("SoftmaxRun")
      .field<&SoftmaxRun::exponents>("exponents")
      .field<&SoftmaxRun::exponentials>("exponentials")
      .field<&SoftmaxRun::sum>("sum")
      .field<&SoftmaxRun::shares>("shares")
      .field<&SoftmaxRun::total>("total")
      .field<&SoftmaxRun::entropy>("entropy")
      .field<&SoftmaxRun::error>("error")
      .field<&SoftmaxRun::failure>("failure")
      .field<&SoftmaxRun::failureAt>("failureAt");
  PlainObject<SoftmaxResult>("SoftmaxResult")
      .field<&SoftmaxResult::logits>("logits")
      .field<&SoftmaxResult::inputError>("inputError")
      .field<&SoftmaxResult::naive>("naive")
      .field<&SoftmaxResult::stable>("stable")
      .field<&SoftmaxResult::exact>("exact")
      .field<&SoftmaxResult::exactEntropy>("exactEntropy")
      .field<&SoftmaxResult::fingerprint>("fingerprint");
  function("softmaxDefaults", &defaults<SoftmaxConfig>);
  function("validateSoftmax", &validateConfig<SoftmaxConfig>);
  function("softmax", &softmax);
}

EMSCRIPTEN_BINDINGS(softplus) {
  PlainObject<SoftplusConfig>("SoftplusConfig")
      .field<&SoftplusConfig::at>("at")
      .field<&SoftplusConfig::precision>("precision");
  PlainObject<Threshold>("Threshold")
      .field<&Threshold::last>("last")
      .field<&Threshold::first>("first");
  PlainObject<PrecisionLimits>("PrecisionLimits")
      .field<&PrecisionLimits::largest>("largest")
      .field<&PrecisionLimits::smallest>("smallest")
      .field<&PrecisionLimits::epsilon>("epsilon")
      .field<&PrecisionLimits::expInfinite>("expInfinite")
      .field<&PrecisionLimits::expZero>("expZero")
      .field<&PrecisionLimits::naiveInfinite>("naiveInfinite")
      .field<&PrecisionLimits::naiveZero>("naiveZero")
      .field<&PrecisionLimits::guardedInfinite>("guardedInfinite")
      .field<&PrecisionLimits::guardedZero>("guardedZero")
      .field<&PrecisionLimits::stableZero>("stableZero");
  PlainObject<SoftplusResult>("SoftplusResult")
      .field<&SoftplusResult::x>("x")
      .field<&SoftplusResult::naive>("naive")
      .field<&SoftplusResult::guarded>("guarded")
      .field<&SoftplusResult::stable>("stable")
      .field<&SoftplusResult::exact>("exact")
      .field<&SoftplusResult::naiveError>("naiveError")
      .field<&SoftplusResult::guardedError>("guardedError")
      .field<&SoftplusResult::stableError>("stableError")
      .field<&SoftplusResult::limits>("limits")
      .field<&SoftplusResult::fingerprint>("fingerprint");
  function("softplusDefaults", &defaults<SoftplusConfig>);
  function("validateSoftplus", &validateConfig<SoftplusConfig>);
  function("softplus", select_overload<SoftplusResult(const SoftplusConfig&)>(&softplus));
}
