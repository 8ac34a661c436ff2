#pragma once

#include <cstddef>
#include <vector>

#include "experiments/curves/sampled_curve.hpp"

namespace plot_twist {

/// Where a quantity passes through a level.
struct Crossing {
  double x;
  bool rising;         // true: from below the level to above it
  std::size_t before;  // index of the last sample that is not right of x
};

/// Every crossing between samples on opposite sides of the level, x ascending, to the nearest
/// double. Intervals on which the quantity equals the level are no crossings, nor are poles, jumps
/// and kinks.
std::vector<Crossing> crossings(const Activation& activation, const SampledCurve& samples,
                                Quantity quantity, double level = 0);

}  // namespace plot_twist
