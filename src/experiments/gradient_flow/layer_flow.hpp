#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "activations/activation.hpp"
#include "experiments/gradient_flow/gradient_flow.hpp"
#include "experiments/shared/layer_statistics.hpp"

namespace plot_twist {

/// The gradient flow of one seed through one layer.
struct LayerFlow {
  double ratio;      // RMS(dL/dz) / RMS(G); infinite if it overflowed, never NaN
  double weightRms;  // of the layer's weights
  ZeroAndNonFinite gradient;
  SlopeStatistics slope;
  MeanAndDeviation before, after;  // of what goes into f, of what leaves the layer
  Histogram histogram;             // of what goes into f
};

/// One entry a layer, index 0 nearest the input. The seed gives the inputs from a fresh generator,
/// then weights and cotangent from another fresh one. All are drawn row by row.
std::vector<LayerFlow> sampleFlow(const GradientFlowConfig& config,
                                  const std::shared_ptr<const Activation>& activation,
                                  std::uint32_t seed);

}  // namespace plot_twist
