#include "experiments/evaluate/evaluate_vector.hpp"

#include <algorithm>

#include "activations/vector_function.hpp"
#include "experiments/shared/limits.hpp"
#include "math/fingerprint.hpp"
#include "math/float_format.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

std::size_t outputsOf(const EvaluateVectorConfig& config) {
  const auto infos = vectorFunctions();
  const auto* info = *std::ranges::find(infos, config.function, &VectorFunctionInfo::id);
  return info->halves ? config.at.size() / 2 : config.at.size();
}

std::string validateLength(const std::string& name, std::size_t length, std::size_t expected) {
  if (length == 0 || length == expected) return {};
  return name + " must have " + std::to_string(expected) +
         (expected == 1 ? " number" : " numbers") + " or none, got " + std::to_string(length);
}

std::vector<double> rounded(const FloatFormat& format, std::vector<double> numbers) {
  for (double& number : numbers) number = format.round(number);
  return numbers;
}

}  // namespace

std::string validate(const EvaluateVectorConfig& config) {
  const std::size_t inputs = config.at.size();
  return firstError(
      [&] { return validateVectorFunction(config.function, config.parameters, inputs); },
      [&] { return checkSettings(config); }, [&] { return validatePointCount(inputs); },
      [&] { return validateLength("direction", config.direction.size(), inputs); },
      [&] { return validateLength("cotangent", config.cotangent.size(), outputsOf(config)); });
}

EvaluateVectorResult evaluateVector(const EvaluateVectorConfig& config) {
  const auto function = makeVectorFunction(config.function, config.parameters);
  const FloatFormat& format = floatFormat(config.precision);
  const std::size_t outputs = outputsOf(config);
  const std::vector<double> x = rounded(format, config.at);
  EvaluateVectorResult result;
  result.value.resize(outputs);
  function->evaluate(x, result.value);
  if (!config.direction.empty()) {
    result.pushForward.resize(outputs);
    function->jvp(x, rounded(format, config.direction), result.pushForward);
  }
  if (!config.cotangent.empty()) {
    result.pullBack.resize(x.size());
    function->vjp(x, rounded(format, config.cotangent), result.pullBack);
  }
  Fingerprint fingerprint;
  for (auto* column : {&result.value, &result.pushForward, &result.pullBack}) {
    *column = rounded(format, std::move(*column));
    fingerprint.add(std::span<const double>(*column));
  }
  result.fingerprint = fingerprint.text();
  return result;
}

}  // namespace plot_twist
