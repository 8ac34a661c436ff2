#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "activations/activation.hpp"
#include "experiments/gradient_flow.hpp"

namespace plot_twist {

/// The gradient flow of one seed; one entry a layer, index 0 nearest the input.
struct FlowSample {
  std::vector<double> ratio;  // RMS(dL/dz) / RMS(G); infinite if it overflowed, never NaN
  std::vector<double> deadShare, saturatedShare;
};

/// The seed gives the inputs from a fresh generator, then weights and cotangent from another fresh
/// one. All are drawn row by row.
FlowSample sampleFlow(const GradientFlowConfig& config,
                      const std::shared_ptr<const Activation>& activation, std::uint32_t seed);

}  // namespace plot_twist
