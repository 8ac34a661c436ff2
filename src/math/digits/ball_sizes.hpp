#pragma once

#include <algorithm>
#include <cstdint>

#include "math/digits/ball.hpp"

/// Exponents of bounds, for the operations on balls.
namespace plot_twist::digits {

/// Exponents of numbers are not further from 0; what is, is kept as a logarithm.
inline constexpr std::int64_t farthest = std::int64_t(1) << 57;
/// An exponent of a bound of what is far below, and of the part by which what is far above changes
/// if a number is added to it.
inline constexpr std::int64_t farBelow = -(std::int64_t(1) << 55);

/// Whether an exponent does not fit.
inline bool isBeyond(const Real& x) {
  return !x.isZero() && (x.exponent() > farthest || x.exponent() < -farthest);
}

/// Exponent of a bound of 2^a + 2^b.
inline std::int64_t sumOf(std::int64_t a, std::int64_t b) {
  if (a == Ball::exact) return b;
  return b == Ball::exact ? a : std::max(a, b) + 1;
}

/// Exponent of a bound of 2^a * 2^b, one of them perhaps the radius of an exact number.
inline std::int64_t productOf(std::int64_t a, std::int64_t b) {
  return a == Ball::exact || b == Ball::exact ? Ball::exact : a + b;
}

/// Exponent of a bound of the size of all numbers of a ball.
inline std::int64_t sizeOf(const Ball& a) {
  return a.middle.isZero() ? a.radius : sumOf(a.middle.exponent(), a.radius);
}

/// Whether the radius is below a 2^-bits part of the middle.
inline bool isNarrow(const Ball& a, int bits) {
  return a.radius == Ball::exact || (!a.middle.isZero() && a.radius < a.middle.exponent() - bits);
}

/// Whether a number is far smaller than what is far above, and far greater than what is far below
/// unless it may be 0.
inline bool isModerate(const Ball& a) {
  return a.isNumber() && sizeOf(a) < farthest / 8 &&
         (a.middle.isZero() || a.middle.exponent() > -farthest / 8);
}

/// What a result is if an operand is not known.
inline Ball without(const Ball& a, const Ball& b = {}) {
  return a.state == Ball::State::undefined || b.state == Ball::State::undefined
             ? BallArithmetic::undefined()
             : BallArithmetic::unknown();
}

/// The result of a function that is x (1 + O(x)) near 0, for an x that is far below.
inline Ball nearItself(const Ball& x) {
  return {x.middle, sumOf(x.radius, farBelow), x.state, x.isNegative};
}

}  // namespace plot_twist::digits
