#pragma once

#include "experiments/curves/sampled_curve.hpp"

namespace plot_twist {

/// An interval of an axis; NaN if there is nothing to show.
struct AxisRange {
  double low, high;
};

struct AxisRanges {
  AxisRange value, slope;
};

/// The parts of the axes of value and slope that a picture should show.
///
/// A range contains the whole curve, unless the curve's height is more than twenty times that of
/// the middle nine tenths of its samples, as at a pole; then the range extends the middle by ten
/// times its height on each side. Rows at breaks and those of `extrema` (of the value) and
/// `slopeExtrema` are always inside, so that a spike is not mistaken for a pole. All other samples
/// are evenly spaced.
AxisRanges axisRangesOf(const SampledCurve& samples, std::span<const double> extrema,
                        std::span<const double> slopeExtrema);

}  // namespace plot_twist
