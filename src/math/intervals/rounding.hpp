#pragma once

#include <algorithm>
#include <cmath>

#include "math/bisection.hpp"
#include "math/intervals/interval.hpp"

namespace plot_twist::intervals {

/// The double some steps below or above x, at most an infinity; infinities stay.
inline double moved(double x, std::int64_t steps) {
  if (std::isinf(x) || std::isnan(x)) return x;
  const std::int64_t last = detail::rankOf(HUGE_VAL);
  return detail::ofRank(std::clamp(detail::rankOf(x) + steps, -last, last));
}
/// An infinity may stand for the greatest double: it counts as the next one.
inline double below(double x, int units = 1) {
  return x == HUGE_VAL ? moved(std::numeric_limits<double>::max(), 1 - units) : moved(x, -units);
}
inline double above(double x, int units = 1) {
  return x == -HUGE_VAL ? moved(std::numeric_limits<double>::lowest(), units - 1) : moved(x, units);
}

inline Decoration worse(const RealInterval& a, const RealInterval& b) {
  return std::min(a.decoration, b.decoration);
}

inline constexpr RealInterval empty{1, 0, Decoration::trivial};

/// An interval from computed ends, each off by so many units at the most.
inline RealInterval outward(double low, double high, Decoration decoration, int units = 1) {
  if (std::isnan(low) || std::isnan(high)) return {-HUGE_VAL, HUGE_VAL, Decoration::trivial};
  return {below(low, units), above(high, units), decoration};
}

}  // namespace plot_twist::intervals
