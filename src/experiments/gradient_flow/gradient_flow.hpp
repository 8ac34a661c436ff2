#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/shared/limits.hpp"
#include "experiments/shared/network_settings.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// How much of the gradient at a network's end arrives at each layer before any training.
struct GradientFlowConfig {
  std::string activation = "sigmoid";
  std::vector<double> parameters = {};
  int depth = 6;
  int width = 32;
  std::string init = "he";
  double gain = 1;
  double sigma = 0.5;
  bool skip = false;
  std::string normalization = "none";
  double inputScale = 1;
  int samples = 128;
  std::vector<std::uint32_t> seeds = {0, 1, 2, 3, 4};
};

template <>
inline constexpr std::string_view meaningOf<GradientFlowConfig> =
    "Send a random gradient backward through `depth` equal layers of `width` units.";

template <>
inline constexpr auto settingsOf<GradientFlowConfig> = std::tuple_cat(
    activationSetting<&GradientFlowConfig::activation, &GradientFlowConfig::parameters>(
        {.label = "activation", .meaning = "activation function of every layer"}),
    std::tuple{setting<&GradientFlowConfig::depth>({.label = "depth",
                                                    .meaning = "layers",
                                                    .group = networkQuestion,
                                                    .range = {1, limits::layers}}),
               setting<&GradientFlowConfig::width>({.label = "width",
                                                    .meaning = "units of each layer",
                                                    .group = networkQuestion,
                                                    .range = {1, limits::width}})},
    networkSettings<GradientFlowConfig>,
    std::tuple{
        setting<&GradientFlowConfig::inputScale>({.label = "input scale",
                                                  .meaning = "standard deviation of the inputs",
                                                  .group = dataQuestion,
                                                  .range = {0, 1e6}}),
        setting<&GradientFlowConfig::samples>(
            {.label = "samples", .meaning = "inputs", .group = dataQuestion, .range = {1, 4096}}),
        setting<&GradientFlowConfig::seeds>(
            {.label = "seeds", .meaning = "one measurement each", .count = {1, 100}})});

/// What became of the gradient, and why. "The layers passed" are `layer` and all above it; each
/// multiplies the gradient by a slope, and by its weights on the way to the layer below.
struct FlowDiagnosis {
  std::string state;
  std::string cause;
  int layer = 0;
  double arrives = 0;
  double largestSlope;
  double typicalSlope;
  double typicalWeights;
  std::string bound;
  std::string predicted;
};

template <>
inline constexpr std::string_view meaningOf<FlowDiagnosis> =
    "What became of the gradient, and why. The layers passed are `layer` and all above it; each "
    "multiplies the gradient by a slope, and by its weights on the way to the layer below.";

template <>
inline constexpr auto fieldsOf<FlowDiagnosis> = std::tuple{
    field<&FlowDiagnosis::state>("The worst health of all layers", "Health"),
    field<&FlowDiagnosis::cause>(
        "\"none\": every layer is healthy. Of a gradient that is exactly 0, \"zero_weights\", "
        "\"dead\": a layer in which no unit has a slope, \"underflow\": too small for a double. Of "
        "a small one, \"small_weights\": the weights take away more than the slopes do; "
        "\"dead_units\": most units are dead; \"saturation\": most slopes are gone that could be "
        "greater; \"slope_bound\": the weights could not make up even for the greatest slope; "
        "\"slope\": not for the slopes where z lies. Of a large one, \"overflow\", "
        "\"large_weights\" or \"steep_slope\", whichever adds more",
        "FlowCause"),
    field<&FlowDiagnosis::layer>(
        "The layer that is worst off; index 0 is the layer nearest the input"),
    field<&FlowDiagnosis::arrives>("`measured` there"),
    field<&FlowDiagnosis::largestSlope>("sup|f'|"),
    field<&FlowDiagnosis::typicalSlope>("Root of the mean of f'(z)², geometric mean over the "
                                        "layers passed; NaN where nothing arrives"),
    field<&FlowDiagnosis::typicalWeights>(
        "What is left of `arrives` without the slopes, a layer; NaN where nothing arrives"),
    field<&FlowDiagnosis::bound>("Where `measured` lies beside the bound", "FlowSide"),
    field<&FlowDiagnosis::predicted>(
        "Where `measured` lies beside the prediction; \"none\" if there is none",
        "FlowSide | \"none\"")};

/// One entry a layer, index 0 nearest the input.
///
/// Inputs x ~ N(0, inputScale^2) are sent through z_l = a_(l-1) W_l + b_l, a_l = f(z_l), or, with
/// both options, a_l = a_(l-1) + f(norm(z_l)); a random cotangent G = dL/da_depth ~ N(0, 1) is sent
/// back by backpropagation. "What goes into f" is z_l, or norm(z_l). Shares are of all (seed,
/// sample, unit) unless it says otherwise.
struct GradientFlowResult {
  std::vector<double> measured;
  std::vector<double> low, high;
  std::vector<double> bound;
  std::vector<double> predicted;
  std::string unpredicted;
  std::vector<std::string> health;

  std::vector<double> zeroShare;
  std::vector<double> lostShare;
  std::vector<double> deadShare;
  std::vector<double> saturatedShare;
  std::vector<double> typicalSlope;

  std::vector<double> preMean, preDeviation;
  std::vector<double> predictedDeviation;
  std::vector<double> valueMean, valueDeviation;

  int bins = 0;
  double histogramFrom, histogramTo;
  std::vector<double> histogram;
  std::vector<double> below, above;

  FlowDiagnosis diagnosis;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<GradientFlowResult> =
    "One entry a layer; index 0 is the layer nearest the input. z is what goes into the activation "
    "f, normalised or not. Shares are 0..1 of all (seed, sample, unit), unless it says otherwise.";

template <>
inline constexpr auto fieldsOf<GradientFlowResult> = std::tuple{
    field<&GradientFlowResult::measured>(
        "RMS(dL/dz) of the layer over RMS(dL/da) of the output; geometric mean over the seeds"),
    field<&GradientFlowResult::low>("The smallest over the seeds"),
    field<&GradientFlowResult::high>("The largest over the seeds"),
    field<&GradientFlowResult::bound>(
        "(sup|f'|)^(layers left to the output): the product of slopes, weights left out"),
    field<&GradientFlowResult::predicted>("What mean-field theory expects of infinitely wide "
                                          "layers (Schoenholz et al. 2017); NaN where unknown"),
    field<&GradientFlowResult::unpredicted>("Why the prediction is unknown; empty if it is known"),
    field<&GradientFlowResult::health>("of `measured`: see health.hpp", "Health[]"),
    field<&GradientFlowResult::zeroShare>("Share of dL/dz that is exactly 0"),
    field<&GradientFlowResult::lostShare>("Share of dL/dz that is infinite or not a number"),
    field<&GradientFlowResult::deadShare>(
        "Share of units whose slope is exactly 0 for all samples"),
    field<&GradientFlowResult::saturatedShare>(
        "Share of z whose slope is nearly flat: |f'(z)| < 0.1"),
    field<&GradientFlowResult::typicalSlope>("Root of the mean of f'(z)²"),
    field<&GradientFlowResult::preMean>("of what goes into f"),
    field<&GradientFlowResult::preDeviation>("Standard deviation of z"),
    field<&GradientFlowResult::predictedDeviation>("The same as mean-field theory expects it"),
    field<&GradientFlowResult::valueMean>(
        "Mean of what leaves the layer: f(z), with a skip connection the layer's inputs added"),
    field<&GradientFlowResult::valueDeviation>("Its standard deviation"),
    field<&GradientFlowResult::bins>(
        "How many bins a layer's histogram has; they are equally wide"),
    field<&GradientFlowResult::histogramFrom>("Where the first bin begins"),
    field<&GradientFlowResult::histogramTo>("Where the last bin ends"),
    field<&GradientFlowResult::histogram>(
        "(layers, bins) row-major: share of the layer's z in each bin"),
    field<&GradientFlowResult::below>("Share of z below the first bin"),
    field<&GradientFlowResult::above>("Share of z above the last bin"),
    field<&GradientFlowResult::diagnosis>(""),
    field<&GradientFlowResult::fingerprint>(
        "Of the bits of all these numbers: equal in every build, browser and system")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const GradientFlowConfig& config);

/// Measures in double precision. Precondition: `validate(config)` is empty.
GradientFlowResult gradientFlow(const GradientFlowConfig& config);

}  // namespace plot_twist
