#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "activations/activation.hpp"
#include "experiments/gradient_flow/gradient_flow.hpp"
#include "experiments/shared/layer_statistics.hpp"

namespace plot_twist {

/// Measurements of one layer, for one seed.
struct LayerFlow {
  double ratio;      // RMS(dL/dz) / RMS(G); infinite if it overflowed, never NaN
  double weightRms;  // of the layer's weights
  ZeroAndNonFinite gradient;
  SlopeStatistics slope;
  MeanAndDeviation before, after;  // of the pre-activations, of the layer's outputs
  Histogram histogram;             // of the pre-activations
};

/// Measures every layer; one entry per layer, index 0 nearest the input. One NumpyRandom(seed)
/// draws the inputs, another NumpyRandom(seed) the weights and then the cotangent, all row by row.
std::vector<LayerFlow> sampleFlow(const GradientFlowConfig& config,
                                  const std::shared_ptr<const Activation>& activation,
                                  std::uint32_t seed);

}  // namespace plot_twist
