#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/shared/limits.hpp"
#include "experiments/shared/network_settings.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// The size of the gradient in each layer of an untrained network, relative to that at its output.
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
                                                    .meaning = "number of layers",
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
        setting<&GradientFlowConfig::samples>({.label = "samples",
                                               .meaning = "number of inputs",
                                               .group = dataQuestion,
                                               .range = {1, 4096}}),
        setting<&GradientFlowConfig::seeds>(
            {.label = "seeds",
             .meaning = "seeds of weights and inputs, one measurement for each",
             .count = {1, 100}})});

/// The diagnosis of the layer whose gradient is farthest from healthy. Texts are ids; the table
/// below lists them.
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
    field<&FlowDiagnosis::state>("worst health of all layers", "Health"),
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
        "index of the layer that is worst off; 0 is the layer nearest the input"),
    field<&FlowDiagnosis::arrives>("`measured` of that layer"),
    field<&FlowDiagnosis::largestSlope>("sup|f'| of the activation"),
    field<&FlowDiagnosis::typicalSlope>("root of the mean of f'(z)², geometric mean over the "
                                        "layers passed; NaN where nothing arrives"),
    field<&FlowDiagnosis::typicalWeights>(
        "factor of a layer's weights: `arrives` without the slopes, geometric mean over the layers "
        "passed; NaN where nothing arrives"),
    field<&FlowDiagnosis::bound>("where `measured` lies beside the bound", "FlowSide"),
    field<&FlowDiagnosis::predicted>(
        "where `measured` lies beside the prediction; \"none\" if there is none",
        "FlowSide | \"none\"")};

/// Lists have one entry per layer, index 0 nearest the input.
///
/// Inputs x ~ N(0, inputScale^2) are sent through z_l = a_(l-1) W_l + b_l, a_l = f(z_l), or, with
/// both options, a_l = a_(l-1) + f(norm(z_l)); a random cotangent G = dL/da_depth ~ N(0, 1) is sent
/// back by backpropagation.
struct GradientFlowResult {
  std::vector<double> measured;
  std::vector<double> low, high;
  std::vector<double> bound;
  std::string boundEvidence;
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
        "RMS(dL/dz) of the layer over RMS(dL/da) of the output, geometric mean over the seeds"),
    field<&GradientFlowResult::low>("smallest `measured` of a seed"),
    field<&GradientFlowResult::high>("largest `measured` of a seed"),
    field<&GradientFlowResult::bound>(
        "(sup|f'|)^(layers left to the output): product of the slopes at most, weights left out"),
    field<&GradientFlowResult::boundEvidence>(
        "how sup|f'| is known: `proved`, by enclosing the function, or `observed` on samples"),
    field<&GradientFlowResult::predicted>(
        "`measured` as mean-field theory expects it of infinitely wide layers (Schoenholz et al. "
        "2017); NaN where unknown"),
    field<&GradientFlowResult::unpredicted>(
        "why the prediction is unknown, as a sentence; empty if it is known"),
    field<&GradientFlowResult::health>("state of `measured`, from vanishing to exploding",
                                       "Health[]"),
    field<&GradientFlowResult::zeroShare>("share of dL/dz that is exactly 0"),
    field<&GradientFlowResult::lostShare>("share of dL/dz that is infinite or not a number"),
    field<&GradientFlowResult::deadShare>(
        "share of units whose slope is exactly 0 for all samples"),
    field<&GradientFlowResult::saturatedShare>(
        "share of z where f is saturated: |f'(z)| < {@link saturatedBelow}"),
    field<&GradientFlowResult::typicalSlope>("root of the mean of f'(z)²"),
    field<&GradientFlowResult::preMean>("mean of z"),
    field<&GradientFlowResult::preDeviation>("standard deviation of z"),
    field<&GradientFlowResult::predictedDeviation>(
        "standard deviation of z as mean-field theory expects it; NaN where unknown"),
    field<&GradientFlowResult::valueMean>(
        "mean of what leaves the layer: f(z), with a skip connection the layer's inputs added"),
    field<&GradientFlowResult::valueDeviation>("standard deviation of what leaves the layer"),
    field<&GradientFlowResult::bins>(
        "number of bins of a layer's histogram; they are equally wide"),
    field<&GradientFlowResult::histogramFrom>("lower end of the first bin"),
    field<&GradientFlowResult::histogramTo>("upper end of the last bin"),
    field<&GradientFlowResult::histogram>(
        "(layers, bins) row-major: share of the layer's z in each bin"),
    field<&GradientFlowResult::below>("share of z below the first bin"),
    field<&GradientFlowResult::above>("share of z above the last bin"),
    field<&GradientFlowResult::diagnosis>("what became of the gradient, and why"),
    field<&GradientFlowResult::fingerprint>(
        "16 hexadecimal digits over the bits of all these numbers: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const GradientFlowConfig& config);

/// Measures in double precision. Precondition: `validate(config)` is empty.
GradientFlowResult gradientFlow(const GradientFlowConfig& config);

}  // namespace plot_twist
