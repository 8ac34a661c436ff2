#pragma once

#include "experiments/curves/sampled_curve.hpp"

namespace plot_twist {

/// A part of an axis; NaN if there is nothing on it.
struct AxisRange {
  double low, high;
};

struct AxisRanges {
  AxisRange value, slope;
};

/// The parts of the axes of value and slope that a picture should show.
///
/// Where all of a curve is more than twenty times as tall as the middle nine tenths of it, it runs
/// away to somewhere, as at a pole, and the range ends ten times that height outside the middle.
/// Yet what `extrema` (rows where the value turns), `slopeExtrema` and the rows at breaks have is
/// never left out: a spike is no pole. `samples` are evenly spaced but for these.
AxisRanges axisRangesOf(const SampledCurve& samples, std::span<const double> extrema,
                        std::span<const double> slopeExtrema);

}  // namespace plot_twist
