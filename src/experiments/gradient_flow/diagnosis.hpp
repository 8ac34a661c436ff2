#pragma once

#include <vector>

#include "experiments/gradient_flow/gradient_flow.hpp"
#include "experiments/gradient_flow/layer_flow.hpp"

namespace plot_twist {

/// Finds the layer that is worst off and what brought it there, from measured quantities alone.
///
/// The causes: "none" if every layer is healthy. Of a gradient that is exactly 0: "zero_weights",
/// "dead" (a layer in which no unit has a slope) or "underflow" (too small for a double). Of a
/// small one: "small_weights" if the weights take away more than the slopes do; otherwise
/// "dead_units" if most units are dead, "saturation" if most slopes are gone that could be greater,
/// "slope_bound" if the weights could not make up even for the greatest slope, and "slope" if they
/// cannot make up for the slopes where z lies. Of a large one: "overflow" if something is no longer
/// a finite number, otherwise "large_weights" or "steep_slope", whichever adds more.
///
/// `samples` are the layers of each seed; in `result`, measured, bound, predicted, health, the
/// shares and typicalSlope are complete.
FlowDiagnosis diagnose(const std::vector<std::vector<LayerFlow>>& samples, double largestSlope,
                       const GradientFlowResult& result);

}  // namespace plot_twist
