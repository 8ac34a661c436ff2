#include <algorithm>

#include "math/digits/ball.hpp"
#include "math/digits/ball_sizes.hpp"
#include "math/digits/elementary.hpp"

namespace plot_twist {

using namespace digits;

namespace {

std::int64_t grown(std::int64_t radius, std::int64_t factor) {
  return radius == Ball::exact ? radius : radius + factor;
}

}  // namespace

Ball BallArithmetic::exp(const Ball& a) const {
  if (!a.isKnown()) return without(a);
  if (a.isFarAbove()) return a.isNegative ? Ball{{}, farBelow} : huge(false);
  if (a.isFarBelow()) return {Real(1), farBelow};
  if (a.isExactZero()) return whole(1);
  const bool isLarge = !a.middle.isZero() && a.middle.exponent() > largestExponent;
  if (isLarge && isNarrow(a, 2)) return {a.middle, a.radius, Ball::State::far};
  if (isLarge || a.radius > 0) return unknown();
  const Real power = digits::exp(a.middle, words_);
  return around(power, grown(a.radius, power.exponent() + 2), power.exponent());
}

Ball BallArithmetic::expm1(const Ball& a) const {
  if (a.isFarBelow()) return nearItself(a);
  const bool isSmall =
      a.isNumber() && (a.middle.isZero() || a.middle.exponent() < -2) && a.radius < -2;
  if (!isSmall) return subtract(exp(a), whole(1));
  if (a.middle.isZero()) return {{}, grown(a.radius, 1)};
  const Real power = digits::expm1(a.middle, words_);
  return around(power, grown(a.radius, 1), power.exponent());
}

Ball BallArithmetic::log(const Ball& a) const {
  if (!a.isKnown()) return without(a);
  const auto sign = a.sign();
  if (!sign) return unknown();
  if (*sign <= 0) return undefined();
  if (a.isFar()) return logOfSize(a);
  if (a.isHuge()) return unknown();
  if (compare(a.middle, Real(1)) == 0) return {{}, grown(a.radius, 1)};
  const Real result = digits::log(a.middle, words_);
  const std::int64_t size = result.isZero() ? 0 : std::max<std::int64_t>(result.exponent(), 0);
  return around(result, grown(a.radius, 2 - a.middle.exponent()), size);
}

Ball BallArithmetic::log1p(const Ball& a) const {
  return a.isFarBelow() ? nearItself(a) : log(add(a, whole(1)));
}

Ball BallArithmetic::wave(const Ball& a, bool isSine) const {
  if (a.isFarBelow()) return isSine ? nearItself(a) : Ball{Real(1), farBelow};
  if (!a.isNumber()) return without(a);
  if (a.isExactZero()) return whole(isSine ? 0 : 1);
  if (a.middle.isZero()) return {isSine ? Real() : Real(1), a.radius};
  if (a.radius > 0 || a.middle.exponent() > 1100) return unknown();
  if (compare(a.middle, angle_) != 0) {
    angle_ = a.middle;
    const auto [sine, cosine] = digits::sineAndCosine(angle_, words_);
    sine_ = sine;
    cosine_ = cosine;
  }
  const bool isSmall = a.middle.exponent() < 0;
  // pi may have too few words for a large x.
  const std::int64_t lost = std::max<std::int64_t>(
      0, a.middle.exponent() + 32 * (std::int64_t(words_) + 2) - 32 * Real::mostWords);
  return around(isSine ? sine_ : cosine_, a.radius, isSine && isSmall ? sine_.exponent() : lost);
}

Ball BallArithmetic::sinh(const Ball& a) const {
  const Ball power = expm1(a);  // e^a - 1 = m: sinh a = (m + m / (m + 1)) / 2
  Ball twice = add(power, divide(power, add(power, whole(1))));
  if (!twice.isNumber()) twice = subtract(exp(a), exp(negate(a)));
  return multiply(twice, {Real(0.5)});
}

Ball BallArithmetic::cosh(const Ball& a) const {
  const Ball power = exp(a);
  const bool isUsual = power.isNumber() && power.sign().value_or(0) > 0;
  const Ball reciprocal = isUsual ? divide(whole(1), power) : exp(negate(a));
  return multiply(add(power, reciprocal), {Real(0.5)});
}

Ball BallArithmetic::atan(const Ball& a) const {
  if (!a.isKnown()) return without(a);
  if (a.isFarBelow()) return nearItself(a);
  if (a.isFarAbove()) {
    const Real quarter = pi(words_).timesPowerOfTwo(-1);
    return around(a.isNegative ? -quarter : quarter, farBelow, 1);
  }
  if (a.middle.isZero()) return a;
  const Real angle = digits::atan(a.middle, words_);
  return around(angle, a.radius, angle.exponent());
}

Ball BallArithmetic::bell(const Ball& a) const { return exp(negate(multiply(a, a))); }

Ball BallArithmetic::normpdf(const Ball& a) const {
  const Ball power = exp(multiply(multiply(a, a), {Real(-0.5)}));
  const Ball twoPi{pi(words_).timesPowerOfTwo(1), 4 - 32 * std::int64_t(words_)};
  return divide(power, sqrt(twoPi));
}

Ball BallArithmetic::erf(const Ball& a) const {
  if (!a.isKnown()) return without(a);
  if (a.isFarBelow()) return {{}, farBelow};
  if (a.isFarAbove()) return {Real(a.isNegative ? -1 : 1), farBelow};
  if (a.middle.isZero()) return {{}, grown(a.radius, 1)};
  const bool isFar = a.middle.exponent() > 6;
  if (isFar) {  // 1 - erf(64) < 2^-5900
    const Real end = a.middle.isNegative() ? Real(-1) : Real(1);
    return a.radius < 0 ? Ball{end, -5900} : unknown();
  }
  const Real result = digits::erf(a.middle, words_);
  return around(result, grown(a.radius, 1), result.exponent());
}

/// normcdf(a) = erfc(-a / sqrt 2) / 2, the root in enough words for all digits of a tail.
Ball BallArithmetic::normcdf(const Ball& a) const {
  if (!a.isKnown()) return without(a);
  if (a.isFarBelow()) return {Real(0.5), farBelow};
  if (a.isFarAbove()) return {a.isNegative ? Real() : Real(1), farBelow};
  const Ball u = divide(negate(a), sqrt(whole(2)));
  const Ball half{Real(0.5)};
  if (u.middle.isZero() || u.middle.isNegative()) {
    return multiply(add(whole(1), erf(negate(u))), half);
  }
  if (u.middle.exponent() > 24) return {{}, farBelow};
  if (u.radius > -u.middle.exponent() - 2) return unknown();
  const Real tail = digits::erfc(u.middle, words_);
  // The slope is 2 / sqrt(pi) e^(-u^2) <= 4 (u + 1) erfc(u); within the radius it changes by a
  // factor below e.
  const std::int64_t steep = tail.exponent() + std::max<std::int64_t>(u.middle.exponent(), 0) + 5;
  const double size = u.middle.cut(2).toDouble();
  const auto lost = static_cast<std::int64_t>(size < 64 && size > 1 ? 1.4427 * size * size : 0);
  const bool isSeries = lost <= 32 * std::int64_t(words_) + 16;
  const bool isShort =
      isSeries && 32 * std::int64_t(words_) + 32 + lost > 32 * std::int64_t(Real::mostWords);
  if (isShort) return unknown();
  return multiply(around(tail, grown(u.radius, steep), tail.exponent()), half);
}

}  // namespace plot_twist
