#pragma once

#include <vector>

#include "experiments/inspect/tails.hpp"
#include "experiments/inspect/value_interval.hpp"

namespace plot_twist::inspection {

/// Finds every piece's turns, x to the nearest double: all that follows asks for them.
void findTurns(const Sampler& sampler, Pieces& pieces);

/// The infimum or the supremum of a number, and the x nearest to 0 that attains it.
struct Extreme {
  double bound;
  bool reached = false;
  double at;  // x; NaN, or infinite for a slope that is only approached, if no finite x attains it

  /// Takes a candidate into account; x is infinite if it is a limit at infinity. `sign` is 1 for a
  /// supremum, -1 for an infimum.
  void consider(double candidate, bool isReached, double x, double sign);
};

/// Infimum and supremum of the value, and supremum of |slope|. The pieces have their turns.
struct Extremes {
  Extreme lower, upper;                   // of the value
  Extreme steepest;                       // of |slope|
  std::vector<ValueInterval> range = {};  // all values, see unionOf
};

Extremes findExtremes(const Sampler& sampler, const Pieces& pieces, const Tail& left,
                      const Tail& right);

/// Intervals in which the function decreases: from, to, ... ascending. Where it jumps up, one ends
/// and another begins: 1/x falls in two.
std::vector<double> findFalls(const Pieces& pieces);

}  // namespace plot_twist::inspection
