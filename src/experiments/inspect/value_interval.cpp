#include "experiments/inspect/value_interval.hpp"

#include <algorithm>
#include <cmath>

#include "math/sorting.hpp"

namespace plot_twist::inspection {
namespace {

/// Whether there is no value between two intervals, the first of which begins lower.
bool isJoined(const ValueInterval& a, const ValueInterval& b) {
  constexpr double rounding = 1e-9;
  const double gap = b.lower - a.upper;
  if (!(gap <= 0)) return gap < rounding * std::min(std::abs(a.upper), std::abs(b.lower));
  return gap < 0 || a.upperReached || b.lowerReached;
}

}  // namespace

std::vector<ValueInterval> unionOf(std::vector<ValueInterval> intervals) {
  sortBy(intervals, [](const ValueInterval& it) { return it.lower; });
  std::vector<ValueInterval> all;
  for (const ValueInterval& it : intervals) {
    if (all.empty() || !isJoined(all.back(), it)) {
      all.push_back(it);
      continue;
    }
    ValueInterval& last = all.back();
    last.lowerReached = last.lowerReached || (it.lower == last.lower && it.lowerReached);
    const bool isSame = it.upper == last.upper;
    if (it.upper > last.upper || isSame) {
      last.upperReached = it.upperReached || (isSame && last.upperReached);
      last.upper = it.upper;
    }
  }
  return all;
}

}  // namespace plot_twist::inspection
