// The experiments that stand beside the lesson's text; see core.cpp.

#include "bindings/conversions.hpp"
#include "experiments/collapse/collapse.hpp"
#include "experiments/dying_relu/dying_relu.hpp"
#include "experiments/xor/blend.hpp"
#include "experiments/xor/proof.hpp"

using namespace plot_twist;            // NOLINT: this file only lists names
using namespace plot_twist::bindings;  // NOLINT
using emscripten::function;

namespace {

/// Adds the fields that every training on XOR has.
template <class Config>
PlainObject<Config>& addXorTraining(PlainObject<Config>& object) {
  return object.template field<&Config::activation>("activation")
      .template field<&Config::parameters>("parameters")
      .template field<&Config::width>("width")
      .template field<&Config::depth>("depth")
      .template field<&Config::deviation>("deviation")
      .template field<&Config::learningRate>("learningRate")
      .template field<&Config::epochs>("epochs")
      .template field<&Config::seeds>("seeds");
}

}  // namespace

EMSCRIPTEN_BINDINGS(xor_proof) {
  PlainObject<XorProofConfig> config("XorProofConfig");
  addXorTraining(config)
      .field<&XorProofConfig::blend>("blend")
      .field<&XorProofConfig::sameStart>("sameStart")
      .field<&XorProofConfig::resolution>("resolution");
  PlainObject<XorSide>("XorSide")
      .field<&XorSide::outputs>("outputs")
      .field<&XorSide::losses>("losses")
      .field<&XorSide::curve>("curve")
      .field<&XorSide::low>("low")
      .field<&XorSide::median>("median")
      .field<&XorSide::high>("high")
      .field<&XorSide::solved>("solved")
      .field<&XorSide::surface>("surface");
  PlainObject<XorProofResult>("XorProofResult")
      .field<&XorProofResult::curved>("curved")
      .field<&XorProofResult::linear>("linear")
      .field<&XorProofResult::epochs>("epochs")
      .field<&XorProofResult::plane>("plane")
      .field<&XorProofResult::planeLoss>("planeLoss")
      .field<&XorProofResult::fingerprint>("fingerprint");
  function("xorProofDefaults", &defaults<XorProofConfig>);
  function("validateXorProof", &validateConfig<XorProofConfig>);
  function("xorProof", &xorProof);
}

EMSCRIPTEN_BINDINGS(xor_blend) {
  PlainObject<XorBlendConfig> config("XorBlendConfig");
  addXorTraining(config).field<&XorBlendConfig::steps>("steps");
  PlainObject<XorBlendResult>("XorBlendResult")
      .field<&XorBlendResult::t>("t")
      .field<&XorBlendResult::solvedShare>("solvedShare")
      .field<&XorBlendResult::medianLoss>("medianLoss")
      .field<&XorBlendResult::firstSolved>("firstSolved")
      .field<&XorBlendResult::allSolved>("allSolved")
      .field<&XorBlendResult::fingerprint>("fingerprint");
  function("xorBlendDefaults", &defaults<XorBlendConfig>);
  function("validateXorBlend", &validateConfig<XorBlendConfig>);
  function("xorBlend", &xorBlend);
}

EMSCRIPTEN_BINDINGS(collapse) {
  PlainObject<CollapseConfig>("CollapseConfig")
      .field<&CollapseConfig::layers>("layers")
      .field<&CollapseConfig::biases>("biases")
      .field<&CollapseConfig::samples>("samples")
      .field<&CollapseConfig::seed>("seed");
  PlainObject<CollapseResult>("CollapseResult")
      .field<&CollapseResult::weights>("weights")
      .field<&CollapseResult::biases>("biases")
      .field<&CollapseResult::products>("products")
      .field<&CollapseResult::offsets>("offsets")
      .field<&CollapseResult::inputs>("inputs")
      .field<&CollapseResult::deep>("deep")
      .field<&CollapseResult::flat>("flat")
      .field<&CollapseResult::largest>("largest")
      .field<&CollapseResult::residual>("residual")
      .field<&CollapseResult::bound>("bound")
      .field<&CollapseResult::fingerprint>("fingerprint");
  function("collapseDefaults", &defaults<CollapseConfig>);
  function("validateCollapse", &validateConfig<CollapseConfig>);
  function("collapse", &collapse);
}

EMSCRIPTEN_BINDINGS(dying_relu) {
  PlainObject<DyingReluConfig>("DyingReluConfig")
      .field<&DyingReluConfig::activation>("activation")
      .field<&DyingReluConfig::parameters>("parameters")
      .field<&DyingReluConfig::layers>("layers")
      .field<&DyingReluConfig::init>("init")
      .field<&DyingReluConfig::optimizer>("optimizer")
      .field<&DyingReluConfig::learningRates>("learningRates")
      .field<&DyingReluConfig::dataset>("dataset")
      .field<&DyingReluConfig::points>("points")
      .field<&DyingReluConfig::noise>("noise")
      .field<&DyingReluConfig::turns>("turns")
      .field<&DyingReluConfig::epochs>("epochs")
      .field<&DyingReluConfig::seeds>("seeds");
  PlainObject<DyingReluResult>("DyingReluResult")
      .field<&DyingReluResult::epochs>("epochs")
      .field<&DyingReluResult::deadShare>("deadShare")
      .field<&DyingReluResult::startShare>("startShare")
      .field<&DyingReluResult::endShare>("endShare")
      .field<&DyingReluResult::endMean>("endMean")
      .field<&DyingReluResult::layerShare>("layerShare")
      .field<&DyingReluResult::withinClaim>("withinClaim")
      .field<&DyingReluResult::diverged>("diverged")
      .field<&DyingReluResult::loss>("loss")
      .field<&DyingReluResult::learntSlopes>("learntSlopes")
      .field<&DyingReluResult::fingerprint>("fingerprint");
  function("dyingReluDefaults", &defaults<DyingReluConfig>);
  function("validateDyingRelu", &validateConfig<DyingReluConfig>);
  function("dyingRelu", &dyingRelu);
}
