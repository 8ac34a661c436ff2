#pragma once

#include "experiments/curves/sampled_curve.hpp"

namespace plot_twist {

/// A part of an axis; NaN if there is nothing on it.
struct Window {
  double low, high;
};

struct Windows {
  Window value, slope;
};

/// The parts of the axes of value and slope that a picture should show.
///
/// Where all of a curve is more than twenty times as tall as the middle nine tenths of it, it runs
/// away to somewhere, as at a pole, and the window ends ten times that height outside the middle.
/// Yet what `turns` (rows where the value turns), `slopeTurns` and the rows at breaks have is never
/// left out: a spike is no pole. `samples` are evenly spaced but for these.
Windows windowsOf(const Samples& samples, std::span<const double> turns,
                  std::span<const double> slopeTurns);

}  // namespace plot_twist
