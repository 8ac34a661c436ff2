#include "math/digits/ball.hpp"

#include <algorithm>
#include <cmath>

#include "math/digits/ball_sizes.hpp"

namespace plot_twist {

using namespace digits;

namespace {

/// The digits of two numbers, and of their sum, lie between 2^low and 2^top.
struct Span {
  std::int64_t low, top;
  std::int64_t bits() const { return top - low; }
};

Span spanOf(const Real& a, const Real& b) {
  if (a.isZero() && b.isZero()) return {0, 0};
  const Real &one = a.isZero() ? b : a, &other = b.isZero() ? a : b;
  return {std::min(one.lowestBit(), other.lowestBit()),
          std::max(one.exponent(), other.exponent()) + 1};
}

/// Whether a ball may hold a whole number.
bool mayBeWhole(const Ball& a) {
  constexpr int surelyFits = 50;
  if (!a.isNumber() || a.radius >= -1 || a.middle.isZero()) return true;
  if (a.middle.exponent() > surelyFits) return !a.isExact() || a.middle.isWhole();
  const Real whole(static_cast<double>(nearestWhole(a.middle)));
  const Real rest = subtract(a.middle, whole, Real::mostWords);
  return rest.isZero() || rest.exponent() - 1 <= a.radius;
}

}  // namespace

std::optional<int> Ball::sign() const {
  if (isFar() || isHuge()) return isNegative ? -1 : 1;
  if (!isNumber()) return {};
  if (isExactZero()) return 0;
  if (!isNarrow(*this, 1)) return {};
  return middle.isNegative() ? -1 : 1;
}

/// The ball of a sum or a product, whose exact digits end at 2^low: cut to the words, or exact.
Ball BallArithmetic::rounded(const Real& result, std::int64_t radius, std::int64_t low) const {
  const bool isWhole = result.isZero() || low >= result.exponent() - 32 * std::int64_t(words_);
  return isWhole ? Ball{result, radius} : around(result, radius, result.exponent());
}

/// The ball of a cut result, whose own error is 2^-(32 words) of `size`, an exponent.
Ball BallArithmetic::around(const Real& middle, std::int64_t radius, std::int64_t size) const {
  return {middle, sumOf(radius, size + 8 - 32 * std::int64_t(words_))};
}

Ball BallArithmetic::negate(const Ball& a) const {
  if (!a.isNumber()) return {a.middle, a.radius, a.state, !a.isNegative};
  return {-a.middle, a.radius};
}

Ball BallArithmetic::add(const Ball& a, const Ball& b) const {
  if (!a.isNumber() || !b.isNumber()) return addFar(a, b);
  const Real sum = plot_twist::add(a.middle, b.middle, words_);
  if (isBeyond(sum)) return addFar(a, b);
  std::int64_t radius = sumOf(a.radius, b.radius);
  const Span span = spanOf(a.middle, b.middle);
  if (span.bits() >
      32 * std::int64_t(Real::mostWords)) {  // sums of more bits are cut before they cancel
    radius = sumOf(radius, span.top + 1 - 32 * std::int64_t(Real::mostWords));
  }
  return rounded(sum, radius, span.low);
}

Ball BallArithmetic::multiply(const Ball& a, const Ball& b) const {
  if (!a.isNumber() || !b.isNumber()) return multiplyFar(a, b);
  if (a.isExactZero() || b.isExactZero()) return {};
  const Real product = plot_twist::multiply(a.middle, b.middle, words_);
  if (isBeyond(product)) return multiplyFar(a, b);
  const std::int64_t radius = sumOf(productOf(sizeOf(a), b.radius), productOf(a.radius, sizeOf(b)));
  if (product.isZero()) return {product, sumOf(radius, productOf(sizeOf(a), sizeOf(b)))};
  return rounded(product, radius, a.middle.lowestBit() + b.middle.lowestBit());
}

Ball BallArithmetic::divide(const Ball& a, const Ball& b) const {
  if (!a.isNumber() || !b.isNumber()) return divideFar(a, b);
  if (b.isExactZero()) return undefined();
  if (!isNarrow(b, 2)) return unknown();
  if (a.isExactZero()) return {};
  const Real quotient = plot_twist::divide(a.middle, b.middle, words_);
  if (isBeyond(quotient)) return divideFar(a, b);
  // |a / b - q| <= (radius of a + |q| radius of b) / (|b| - radius of b).
  const std::int64_t size = sizeOf(a) - b.middle.exponent() + 2;
  const std::int64_t below = b.middle.exponent() - 2;
  const std::int64_t radius = sumOf(productOf(a.radius, -below), productOf(b.radius, size - below));
  return around(quotient, radius, size);
}

Ball BallArithmetic::absolute(const Ball& a) const {
  if (!a.isNumber()) return {a.middle, a.radius, a.state};
  return {a.middle.isNegative() ? -a.middle : a.middle, a.radius};
}

Ball BallArithmetic::sqrt(const Ball& a) const {
  if (!a.isKnown()) return without(a);
  const auto sign = a.sign();
  if (!sign) return unknown();
  if (*sign <= 0) return *sign == 0 ? a : undefined();
  if (a.isHuge()) return a;  // its root is beyond all doubles, too
  if (a.isFar()) return exp(divide(logOfSize(a), whole(2)));
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
  if (!a.isKnown() || !b.isKnown()) return without(a, b);
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
  if (!isWhole) return mayBeWhole(b) ? unknown() : undefined();
  const Ball size = exp(multiply(b, log(negate(a))));
  return b.middle.isOdd() ? negate(size) : size;
}

std::optional<double> nearestNumber(const Ball& ball, std::int64_t least, int bits) {
  if (ball.isFarAbove()) return ball.isNegative ? -HUGE_VAL : HUGE_VAL;
  if (ball.isFarBelow()) return 0.0;
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
