#pragma once

#include <vector>

#include "experiments/inspect/tails.hpp"

namespace plot_twist::inspection {

/// Samples inside a piece at which `column` passes through 0, to the last bit of x.
std::vector<Sample> crossings(const Sampler& sampler, const Piece& piece, Column column);

/// The infimum or the supremum of a number, and the x nearest to 0 that attains it.
struct Extreme {
  double bound;
  bool reached = false;
  double at;  // NaN or, for a slope that is only approached, infinite

  /// Takes a candidate into account; `at` infinite if it is a limit.
  void consider(double candidate, bool isReached, double x, double sign);
};

/// All that is extreme about a function.
struct Extremes {
  Extreme lower, upper;  // of the value
  Extreme steepest;      // of |slope|
};

Extremes findExtremes(const Sampler& sampler, const Pieces& pieces, const Tail& left,
                      const Tail& right);

/// Intervals in which the function decreases: from, to, ... ascending.
std::vector<double> findFalls(const Sampler& sampler, const Pieces& pieces);

}  // namespace plot_twist::inspection
