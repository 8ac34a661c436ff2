#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <utility>

/// Bisection over doubles rather than over numbers: 64 halvings always come down to neighbours.
namespace plot_twist {

namespace detail {

inline constexpr std::int64_t lowestRank = std::numeric_limits<std::int64_t>::min();

/// Doubles in their order as whole numbers without gaps; -0 and 0 are the same.
constexpr std::int64_t rankOf(double x) {
  const auto bits = std::bit_cast<std::int64_t>(x);
  return bits < 0 ? lowestRank - bits : bits;
}
constexpr double ofRank(std::int64_t rank) {
  return std::bit_cast<double>(rank < 0 ? lowestRank - rank : rank);
}

}  // namespace detail

/// The double in the middle between two others in the order of all doubles; one of them if they are
/// neighbours.
constexpr double middleOf(double a, double b) {
  const std::int64_t first = detail::rankOf(a), last = detail::rankOf(b);
  // Half of each, so that their difference cannot overflow.
  return detail::ofRank((first >> 1) + (last >> 1) + (first & last & 1));
}

/// Halves [left, right] until its ends are neighbours, and returns these. `goesLeft(middle)` says
/// whether the left half is the one to be kept.
template <class GoesLeft>
std::pair<double, double> bisect(double left, double right, GoesLeft goesLeft) {
  for (;;) {
    const double middle = middleOf(left, right);
    if (middle == left || middle == right) return {left, right};
    (goesLeft(middle) ? right : left) = middle;
  }
}

}  // namespace plot_twist
