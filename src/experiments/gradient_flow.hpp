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
  double inputScale = 1;                               // standard deviation of the inputs
  int samples = 128;                                   // inputs, 1 to 4,096
  std::vector<std::uint32_t> seeds = {0, 1, 2, 3, 4};  // 1 to 100 repetitions
};

/// One entry a layer, index 0 nearest the input.
///
/// Inputs x ~ N(0, inputScale^2) are sent through z_l = a_(l-1) W_l, a_l = f(z_l); a random
/// cotangent G = dL/da_depth ~ N(0, 1) is sent back by backpropagation.
struct GradientFlowResult {
  std::vector<double> measured;        // RMS(dL/dz_l) / RMS(G), geometric mean over the seeds
  std::vector<double> low, high;       // the same, least and greatest over the seeds
  std::vector<double> bound;           // (sup |f'|)^(depth - l + 1): slopes alone, weights left out
  std::vector<std::string> health;     // of `measured`: see health.hpp
  std::vector<double> deadShare;       // units whose slope is 0 for every sample, 0 to 1
  std::vector<double> saturatedShare;  // of all (sample, unit): |f'(z)| < 0.1, 0 to 1
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string explain(const GradientFlowConfig& config);

/// Measures in double precision. Precondition: `explain(config)` is empty.
GradientFlowResult gradientFlow(const GradientFlowConfig& config);

}  // namespace plot_twist
