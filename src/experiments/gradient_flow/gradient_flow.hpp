#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace plot_twist {

/// How much of the gradient at a network's end arrives at each layer before any training.
struct GradientFlowConfig {
  std::string activation = "sigmoid";
  std::vector<double> parameters = {};                 // in catalogue order; empty: the defaults
  int depth = 6;                                       // layers, 1 to 64
  int width = 32;                                      // units of each layer, 1 to 256
  std::string init = "he";                             // an initializer of the menu
  double gain = 1;                                     // factor on every initial weight
  double sigma = 0.5;                                  // of the initializer "normal", 0 to 100
  bool skip = false;                                   // each layer adds its inputs to its outputs
  std::string normalization = "none";                  // or "layer": before each activation
  double inputScale = 1;                               // standard deviation of the inputs
  int samples = 128;                                   // inputs, 1 to 4,096
  std::vector<std::uint32_t> seeds = {0, 1, 2, 3, 4};  // 1 to 100 repetitions
};

/// What became of the gradient, and why. "The layers passed" are `layer` and all above it; each
/// multiplies the gradient by a slope, and by its weights on the way to the layer below.
struct FlowDiagnosis {
  std::string state;    // the worst health of all layers
  std::string cause;    // of that state: see diagnosis.hpp
  int layer = 0;        // the layer that is worst off, index 0 nearest the input
  double arrives = 0;   // `measured` there
  double largestSlope;  // sup |f'|
  double typicalSlope;  // root of the mean of f'(z)^2, geometric mean over seeds and layers passed
  double typicalWeights;  // what is left of `arrives` without the slopes, a layer
  std::string bound;  // `measured` there is "above" or "below" the bound by more than 3, or "near"
  std::string predicted;  // the same of the prediction; "none" if there is none
};

/// One entry a layer, index 0 nearest the input.
///
/// Inputs x ~ N(0, inputScale^2) are sent through z_l = a_(l-1) W_l + b_l, a_l = f(z_l), or, with
/// both options, a_l = a_(l-1) + f(norm(z_l)); a random cotangent G = dL/da_depth ~ N(0, 1) is sent
/// back by backpropagation. "What goes into f" is z_l, or norm(z_l). Shares are of all (seed,
/// sample, unit) unless it says otherwise.
struct GradientFlowResult {
  std::vector<double> measured;     // RMS(dL/dz_l) / RMS(G), geometric mean over the seeds
  std::vector<double> low, high;    // the same, least and greatest over the seeds
  std::vector<double> bound;        // (sup |f'|)^(depth - l + 1): slopes alone, weights left out
  std::vector<double> predicted;    // for infinitely wide layers: see mean_field.hpp; NaN: unknown
  std::string unpredicted;          // why the prediction is unknown; otherwise empty
  std::vector<std::string> health;  // of `measured`: see health_states.hpp

  std::vector<double> zeroShare;       // dL/dz is exactly 0
  std::vector<double> nonFiniteShare;  // dL/dz is infinite or not a number
  std::vector<double> deadShare;       // of units: slope 0 for every sample
  std::vector<double> saturatedShare;  // |f'| < 0.1
  std::vector<double> typicalSlope;    // root of the mean of f'^2

  std::vector<double> preMean, preDeviation;      // of what goes into f
  std::vector<double> predictedDeviation;         // the same, as predicted
  std::vector<double> valueMean, valueDeviation;  // of a_l

  int bins = 0;                       // of the histograms, of equal width
  double histogramFrom, histogramTo;  // where the first begins and the last ends
  std::vector<double> histogram;      // [layer * bins + bin]: share of what goes into f
  std::vector<double> below, above;   // shares beyond the ends, infinities included

  FlowDiagnosis diagnosis;
  std::string fingerprint;  // of all of these numbers
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const GradientFlowConfig& config);

/// Measures in double precision. Precondition: `validate(config)` is empty.
GradientFlowResult gradientFlow(const GradientFlowConfig& config);

}  // namespace plot_twist
