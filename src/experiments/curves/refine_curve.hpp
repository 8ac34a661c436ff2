#pragma once

#include "experiments/curves/axis_ranges.hpp"
#include "experiments/curves/sampled_curve.hpp"

namespace plot_twist {

/// Adds rows to `samples` of the function until straight lines between them are as good as the
/// curves of value and slope, to 1/4096 of their heights, or until `most` rows were added; the
/// worst places come first. So a bend has many rows, a straight part few, and a part that ends in
/// nothing (the logarithm at 0) goes on to where it ends.
///
/// Where a column still leaps between neighbours that are closer than 2^-36 of the interval, there
/// is a pole, or a jump that the function does not own up to: the second row becomes a break, with
/// an x of its own.
void refineCurve(const Activation& activation, SampledCurve& samples, int most,
                 const AxisRanges& ranges);

}  // namespace plot_twist
