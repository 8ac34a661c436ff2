#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

/// Searches over the ordered sequence of all doubles instead of over the real line. Between any
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
/// The number of steps from a to a larger b.
constexpr std::uint64_t distance(double a, double b) {
  return static_cast<std::uint64_t>(rankOf(b)) - static_cast<std::uint64_t>(rankOf(a));
}
/// A part between 0 and 1 of an interval that is not nearer to its ends than `least`.
constexpr double within(double part, double least) {
  part = part < least ? least : part > 1 - least ? 1 - least : part;
  return part > 0 && part < 1 ? part : 0.5;
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

/// Neighbouring doubles of [left, right] at the first of which a function is negative, at the
/// second not, or the other way round; where several are, any of them. `f` is called about ten
/// times where it is smooth, and three times as often as in a bisection at worst: after two steps
/// that left more than half of the interval, the next one halves it.
///
/// Source: Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a
/// nonlinear function without using derivatives, Advances in Engineering Software 28 (1997).
template <class Function>
std::pair<double, double> signChange(double left, double right, Function f) {
  const bool sign = f(left) < 0;
  const auto goesLeft = [&](double x) { return (f(x) < 0) != sign; };
  constexpr std::uint64_t octave = std::uint64_t(1) << 52, few = 8;
  while (detail::distance(left, right) > 2 * octave) {
    const double middle = middleOf(left, right);
    (goesLeft(middle) ? right : left) = middle;
  }
  double a = left, b = right, c = right;  // the zero lies between a and b
  double atA = f(a), atB = f(b), atC = atB;
  double step = 0.5;
  int slow = 0;  // steps in a row that left more than half of the interval
  while (detail::distance(left, right) > few) {
    const double x = a + step * (b - a), width = right - left;
    if (!(x > left && x < right)) break;
    const double atX = f(x);
    const bool isTurned = (atX < 0) != sign;
    (isTurned ? right : left) = x;
    slow = right - left > 0.5 * width ? slow + 1 : 0;
    const bool isOnSideOfA = isTurned == ((atA < 0) != sign);
    c = isOnSideOfA ? a : b;
    atC = isOnSideOfA ? atA : atB;
    if (!isOnSideOfA) {
      b = a;
      atB = atA;
    }
    a = x;
    atA = atX;
    const double xi = (a - b) / (c - b), phi = (atA - atB) / (atC - atB);
    const bool isParabolic = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    step = 0.5;
    if (!isParabolic || slow > 1) continue;
    step = atA / (atB - atA) * atC / (atB - atC) +
           (c - a) / (b - a) * atA / (atC - atA) * atB / (atC - atB);
    const double least = 3 * 0x1p-52 * std::max(std::abs(left), std::abs(right)) / (right - left);
    step = detail::within(step, least);
  }
  return bisect(left, right, goesLeft);
}

}  // namespace plot_twist
