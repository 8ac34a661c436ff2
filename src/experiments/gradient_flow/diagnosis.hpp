#pragma once

#include <vector>

#include "experiments/gradient_flow/gradient_flow.hpp"
#include "experiments/gradient_flow/layer_flow.hpp"

namespace plot_twist {

/// Finds the layer whose gradient is farthest from healthy, and the cause, from measured
/// quantities:
///
///     healthy     "none"
///     exactly 0   "zero_weights"
///                 "dead"           every slope of a layer is 0
///                 "underflow"      the gradient is too small for a double
///     small       "small_weights"  the weights shrink it more than the slopes do; otherwise
///                 "dead_units"     most units are dead
///                 "saturation"     most slopes are below 0.1, and typical ones below sup |f'| / 2
///                 "slope_bound"    sup |f'| times the weights' factor is below 1
///                 "slope"          the slopes at the pre-activations are too small
///     large       "overflow"       a number is not finite
///                 "large_weights", "steep_slope"   whichever contributes more
///
/// `samples` is [seed][layer]. In `result`, measured, bound, predicted, health, the shares and
/// typicalSlope must be filled in.
FlowDiagnosis diagnose(const std::vector<std::vector<LayerFlow>>& samples, double largestSlope,
                       const GradientFlowResult& result);

}  // namespace plot_twist
