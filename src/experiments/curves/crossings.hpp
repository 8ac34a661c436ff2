#pragma once

#include <cstddef>
#include <vector>

#include "experiments/curves/sampled_curve.hpp"

namespace plot_twist {

/// Where a quantity passes through a level.
struct Crossing {
  double x;
  bool rising;         // from below the level to above it
  std::size_t before;  // the last row of the samples that is not right of it
};

/// Every crossing that `samples` of the function give away by a change of sign, x ascending, to the
/// nearest double. A stretch on the level, an end of a stretch and a pole are none; nor is a
/// crossing at a kink.
std::vector<Crossing> crossings(const Activation& activation, const SampledCurve& samples,
                                Quantity quantity, double level = 0);

}  // namespace plot_twist
