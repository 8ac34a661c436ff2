#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <utility>

/// Bisection over the ordered sequence of all doubles instead of over the real line. Between any
/// two doubles lie fewer than 2^64 others, so 64 halvings always end at neighbours, even between 0
/// and 1e300, where halving the distance would take 2,000.
namespace plot_twist {

namespace detail {

inline constexpr std::int64_t lowestRank = std::numeric_limits<std::int64_t>::min();

/// The position of x in the ascending sequence of all doubles: -0 and 0 have rank 0, the smallest
/// subnormal number has rank 1.
constexpr std::int64_t rankOf(double x) {
  const auto bits = std::bit_cast<std::int64_t>(x);
  return bits < 0 ? lowestRank - bits : bits;
}
constexpr double ofRank(std::int64_t rank) {
  return std::bit_cast<double>(rank < 0 ? lowestRank - rank : rank);
}

}  // namespace detail

/// The double whose rank is midway between those of two others; one of the two if they are
/// neighbours.
constexpr double middleOf(double a, double b) {
  const std::int64_t first = detail::rankOf(a), last = detail::rankOf(b);
  // floor((first + last) / 2) without the sum, which could overflow.
  return detail::ofRank((first >> 1) + (last >> 1) + (first & last & 1));
}

/// Halves [left, right] until its ends are neighbouring doubles, and returns them.
/// `goesLeft(middle)`: whether to keep the left half.
template <class GoesLeft>
std::pair<double, double> bisect(double left, double right, GoesLeft goesLeft) {
  for (;;) {
    const double middle = middleOf(left, right);
    if (middle == left || middle == right) return {left, right};
    (goesLeft(middle) ? right : left) = middle;
  }
}

}  // namespace plot_twist
