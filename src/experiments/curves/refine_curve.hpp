#pragma once

#include "experiments/curves/axis_ranges.hpp"
#include "experiments/curves/sampled_curve.hpp"

namespace plot_twist {

/// Adds rows to `samples` of the function until straight lines between them deviate from the curves
/// of value and slope by at most 1/4096 of their heights, or until `most` rows were added, those
/// with the largest deviation first. Bends get many rows, straight parts few. At the edge of the
/// function's domain, as of log(x) at 0, rows approach the edge.
///
/// Where value or slope still leaps between rows that are closer than 2^-36 of the interval, there
/// is a pole, or a jump that is not among the function's kinks: the second row becomes a break
/// whose two rows have different x.
void refineCurve(const Activation& activation, SampledCurve& samples, int most,
                 const AxisRanges& ranges);

}  // namespace plot_twist
