#include "math/digits/ball.hpp"

#include <algorithm>
#include <cmath>

namespace plot_twist {
namespace {

/// Exponent of a bound of 2^a + 2^b.
std::int64_t sumOf(std::int64_t a, std::int64_t b) {
  if (a == Ball::exact) return b;
  return b == Ball::exact ? a : std::max(a, b) + 1;
}

/// Exponent of a bound of 2^a * 2^b, one of them perhaps the radius of an exact number.
std::int64_t productOf(std::int64_t a, std::int64_t b) {
  return a == Ball::exact || b == Ball::exact ? Ball::exact : a + b;
}

/// Exponent of a bound of the size of all numbers of a ball.
std::int64_t sizeOf(const Ball& a) {
  return a.middle.isZero() ? a.radius : sumOf(a.middle.exponent(), a.radius);
}

/// Whether the radius is below a 2^-bits part of the middle.
bool isNarrow(const Ball& a, int bits) {
  return a.radius == Ball::exact || (!a.middle.isZero() && a.radius < a.middle.exponent() - bits);
}

/// What a result is if an operand is no number.
Ball without(const Ball& a, const Ball& b = {}) {
  return a.state == Ball::State::undefined || b.state == Ball::State::undefined
             ? BallArithmetic::undefined()
             : BallArithmetic::unknown();
}

constexpr std::int64_t farthest = std::int64_t(1) << 57;  // exponents beyond are not told apart

/// Whether a number is far smaller than what is huge, and far greater than its inverse.
bool isModerate(const Ball& a) {
  const std::int64_t size = sizeOf(a);
  return a.isNumber() && size < farthest / 2 && (size == Ball::exact || size > -farthest / 2);
}

}  // namespace

std::optional<int> Ball::sign() const {
  if (isHuge()) return middle.isNegative() ? -1 : 1;
  if (!isNumber()) return {};
  if (isExactZero()) return 0;
  if (!isNarrow(*this, 1)) return {};
  return middle.isNegative() ? -1 : 1;
}

/// The ball of a cut result, whose own error is 2^-(32 words) of `size`, an exponent.
Ball BallArithmetic::around(const Real& middle, std::int64_t radius, std::int64_t size) const {
  if (size > farthest) return huge(middle.isNegative());
  return {middle, sumOf(radius, size + 8 - 32 * std::int64_t(words_))};
}

Ball BallArithmetic::negate(const Ball& a) const { return {-a.middle, a.radius, a.state}; }

Ball BallArithmetic::add(const Ball& a, const Ball& b) const {
  const bool isSame = a.isHuge() && b.isHuge() && a.sign() == b.sign();
  if (isSame || (a.isHuge() && isModerate(b))) return a;
  if (b.isHuge() && isModerate(a)) return b;
  if (!a.isNumber() || !b.isNumber()) return without(a, b);
  const Real sum = plot_twist::add(a.middle, b.middle, words_);
  const std::int64_t radius = sumOf(a.radius, b.radius);
  if (a.isExactZero() || b.isExactZero()) return {sum, radius};
  // Sums and products that fit into the words are exact.
  const Real again = plot_twist::add(a.middle, b.middle, words_ + 2);
  if (compare(sum, again) == 0) return {sum, radius};
  return around(sum, radius, sum.isZero() ? 0 : sum.exponent());
}

Ball BallArithmetic::multiply(const Ball& a, const Ball& b) const {
  if (a.isHuge() || b.isHuge()) {
    const bool isLarge = (a.isHuge() || isModerate(a)) && (b.isHuge() || isModerate(b));
    const auto left = a.sign(), right = b.sign();
    if (a.isExactZero() || b.isExactZero()) return {};
    return isLarge && left && right ? huge(*left != *right) : without(a, b);
  }
  if (!a.isNumber() || !b.isNumber()) return without(a, b);
  if (a.isExactZero() || b.isExactZero()) return {};
  const Real product = plot_twist::multiply(a.middle, b.middle, words_);
  std::int64_t radius = sumOf(productOf(sizeOf(a), b.radius), productOf(a.radius, sizeOf(b)));
  if (product.isZero()) return {product, sumOf(radius, productOf(sizeOf(a), sizeOf(b)))};
  if (product.exponent() < -farthest) return {{}, -farthest};
  const Real again = plot_twist::multiply(a.middle, b.middle, words_ + 2);
  if (compare(product, again) == 0) return {product, radius};
  return around(product, radius, product.exponent());
}

Ball BallArithmetic::divide(const Ball& a, const Ball& b) const {
  if (b.isHuge() && (a.isExactZero() || isModerate(a))) return {{}, -farthest / 2};
  if (a.isHuge() && isModerate(b) && b.sign() && *b.sign() != 0) return multiply(a, b);
  if (!a.isNumber() || !b.isNumber()) return without(a, b);
  if (b.isExactZero()) return undefined();
  if (!isNarrow(b, 2)) return unknown();
  if (a.isExactZero()) return {};
  const Real quotient = plot_twist::divide(a.middle, b.middle, words_);
  // |a / b - q| <= (radius of a + |q| radius of b) / (|b| - radius of b).
  const std::int64_t size = sizeOf(a) - b.middle.exponent() + 2;
  const std::int64_t below = b.middle.exponent() - 2;
  std::int64_t radius = sumOf(productOf(a.radius, -below), productOf(b.radius, size - below));
  return around(quotient, radius, size);
}

Ball BallArithmetic::absolute(const Ball& a) const {
  if (a.isHuge()) return huge(false);
  if (!a.isNumber()) return a;
  return {a.middle.isNegative() ? -a.middle : a.middle, a.radius};
}

Ball BallArithmetic::sqrt(const Ball& a) const {
  if (a.isHuge() && !a.middle.isNegative()) return a;  // its root is beyond all doubles, too
  if (!a.isNumber()) return without(a);
  const auto sign = a.sign();
  if (!sign) return unknown();
  if (*sign <= 0) return *sign == 0 ? a : undefined();
  const Real root = plot_twist::sqrt(a.middle, words_);
  const Real square = plot_twist::multiply(root, root, 2 * words_ + 2);
  if (a.isExact() && compare(square, a.middle) == 0) return {root};
  return around(root, productOf(a.radius, -root.exponent() + 2), root.exponent());
}

Ball BallArithmetic::wholePower(const Ball& a, std::int64_t exponent) const {
  Ball result = whole(1), square = a;
  for (std::int64_t left = exponent < 0 ? -exponent : exponent; left > 0; left >>= 1) {
    if ((left & 1) != 0) result = multiply(result, square);
    if (left > 1) square = multiply(square, square);
  }
  return exponent < 0 ? divide(whole(1), result) : result;
}

Ball BallArithmetic::power(const Ball& a, const Ball& b) const {
  if (!a.isNumber() || !b.isNumber()) return without(a, b);
  const bool isWhole = b.isExact() && b.middle.isWhole();
  if (isWhole && b.middle.exponent() <= 12) {
    if (b.middle.isZero()) return whole(1);
    if (a.isExactZero() && b.middle.isNegative()) return undefined();
    return wholePower(a, nearestWhole(b.middle));
  }
  const auto sign = a.sign(), side = b.sign();
  if (!sign || !side) return unknown();
  if (*sign == 0) return *side > 0 ? Ball{} : undefined();
  if (*sign > 0) return exp(multiply(b, log(a)));
  if (!isWhole) return b.isExact() || b.radius < -8 ? undefined() : unknown();
  const Ball size = exp(multiply(b, log(negate(a))));
  return b.middle.isOdd() ? negate(size) : size;
}

std::optional<double> nearestNumber(const Ball& ball, std::int64_t least, int bits) {
  if (ball.isHuge()) return ball.middle.isNegative() ? -HUGE_VAL : HUGE_VAL;
  if (!ball.isNumber()) return {};
  if (ball.isExact() || isNarrow(ball, bits + 7)) return ball.middle.toDouble();
  const std::int64_t tiny = least - 16;
  if (ball.radius >= tiny) return {};
  const bool isTiny = ball.middle.isZero() || ball.middle.exponent() < tiny;
  if (isTiny) return 0.0;
  return isNarrow(ball, 4) ? std::optional(ball.middle.toDouble()) : std::nullopt;
}

std::optional<double> nearestDouble(const Ball& ball) { return nearestNumber(ball, -1074, 53); }

}  // namespace plot_twist
