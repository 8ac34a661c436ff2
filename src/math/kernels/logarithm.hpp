#pragma once

#include <limits>

#include "math/kernels/exponential.hpp"

namespace plot_twist {

/// `tail`: coefficients of (2 atanh(s) - 2 s) / s^3 as a polynomial in s^2 on 0 <= s <= 1/3, from
/// scripts/reference/kernel_coefficients.py.
template <class T>
struct AtanhTable;
template <>
struct AtanhTable<float> {
  static constexpr std::array tail = {0.666666673F, 0.399997063F, 0.28592358F, 0.217065758F,
                                      0.232243292F};
};
template <>
struct AtanhTable<double> {
  static constexpr std::array tail = {
      0.66666666666666667, 0.40000000000000015,  0.28571428571421943,  0.22222222223331987,
      0.18181818086005655, 0.15384620253804162,  0.13333176949138178,  0.11767997767241036,
      0.10480399234365274, 0.099420248965547346, 0.063341108517702454, 0.15231262619428985};
};

/// log(1 + u) for 0 <= u <= 1, in the float path of softplus near the middle of the line.
///
/// Computed as 2 atanh(s) with s = u / (2 + u). The first term 2 s is written u - s u, which begins
/// with u itself: the rounding error of s then enters only with the factor u.
///
/// Max error: 1.29 ulp (float), at 5.6 million u. Range: 0 <= u <= 1.
template <class T>
PLOT_TWIST_INLINE Pack<T> log1pOfUnit(Pack<T> u) {
  const Pack<T> s = u / (u + T(2));
  const Pack<T> z = s * s;
  return u - s * (u - z * polynomial(z, AtanhTable<T>::tail));
}
PLOT_TWIST_CALL_IN_DOUBLE(log1pOfUnit)

/// Constants of log(x) = k ln 2 + log(m) with sqrt(1/2) <= m < sqrt(2). `tail`: coefficients of
/// (2 atanh(s) - 2 s) / s^3 as a polynomial in s^2 on |s| <= (sqrt(2) - 1)^2 = 0.172, from
/// scripts/reference/kernel_coefficients.py. `rootHalf`: the bits of sqrt(1/2).
template <class T>
struct LogarithmTable;
template <>
struct LogarithmTable<float> {
  static constexpr std::uint32_t rootHalf = 0x3f3504f3;
  static constexpr float lift = 0x1p25F;  // makes a subnormal number a normal one
  static constexpr float liftExponent = 25;
  static constexpr std::array tail = {0.666666666F, 0.400001218F, 0.285508208F, 0.233304672F};
};
template <>
struct LogarithmTable<double> {
  static constexpr std::uint64_t rootHalf = 0x3fe6a09e667f3bcd;
  static constexpr double lift = 0x1p54;
  static constexpr double liftExponent = 54;
  static constexpr std::array tail = {0.66666666666666666, 0.40000000000000877, 0.28571428570803612,
                                      0.22222222391713917, 0.18181795640132906, 0.15386239702814658,
                                      0.13268773138656885, 0.13086626147840102};
};

namespace detail {

/// x = 2^exponent * fraction with sqrt(1/2) <= fraction < sqrt(2), for finite x > 0. With the
/// fraction around 1, log(fraction) is 0 at x = 1 and cancels nothing near it.
template <class T>
struct SplitNumber {
  Pack<T> exponent, fraction;
};

template <class T>
PLOT_TWIST_INLINE SplitNumber<T> splitNumber(Pack<T> x) {
  using Table = LogarithmTable<T>;
  constexpr int digits = Layout<T>::fractionBits;
  constexpr BitsOf<T> one = Layout<T>::bias << digits;  // the bits of 1
  const Mask<T> isSmall = x < std::numeric_limits<T>::min();
  const Mask<T> bits = bitCast<BitsOf<T>>(select<T>(isSmall, x * Table::lift, x));
  const Mask<T> biased = (bits - Table::rootHalf + one) >> digits;
  // Integer to floating point without a conversion instruction: 2^digits + k has k in its low bits.
  constexpr BitsOf<T> offset = (Layout<T>::bias + digits) << digits;
  const Pack<T> k = bitCast<T>(biased | offset) - T((BitsOf<T>(1) << digits) + Layout<T>::bias);
  return {k - keep(isSmall, Pack<T>(Table::liftExponent)),
          bitCast<T>(bits - (biased << digits) + one)};
}

/// k ln 2 + log(1 + f + correction), with 1 + f from sqrt(1/2) to sqrt(2). The sum begins with its
/// smallest parts: log(1 + f) = f - (f^2 / 2 - s (f^2 / 2 + tail(s^2))), s = f / (2 + f).
template <class T>
PLOT_TWIST_INLINE Pack<T> logOfParts(Pack<T> k, Pack<T> f, Pack<T> correction) {
  const Pack<T> halfSquare = f * f * T(0.5);
  const Pack<T> s = f / (f + T(2));
  const Pack<T> z = s * s;
  const Pack<T> bend = s * (halfSquare + z * polynomial(z, LogarithmTable<T>::tail));
  const Pack<T> small = bend + (k * ExponentialTable<T>::ln2Low + correction);
  return k * ExponentialTable<T>::ln2High - ((halfSquare - small) - f);
}

/// `number` for finite x > 0; -infinity at 0, NaN for x < 0, x itself for infinity and NaN.
template <class T>
PLOT_TWIST_INLINE Pack<T> withLogLimits(Pack<T> x, Pack<T> number) {
  constexpr T infinite = std::numeric_limits<T>::infinity();
  const Pack<T> right = select<T>(x < infinite, number, x);  // infinity and NaN stay
  const Pack<T> left = select<T>(x == Pack<T>(T(0)), Pack<T>(-infinite), notANumber<T>());
  return select<T>(x <= Pack<T>(T(0)), left, right);
}

}  // namespace detail

/// The natural logarithm, computed as k ln 2 + log(m) with x = 2^k m and log(m) = 2 atanh(s),
/// s = (m - 1) / (m + 1).
///
/// Max error: 0.79 ulp (double), 0.79 ulp (float). Range: every x; -infinity at 0, NaN for x < 0.
template <class T>
PLOT_TWIST_INLINE Pack<T> log(Pack<T> x) {
  const detail::SplitNumber<T> parts = detail::splitNumber(x);
  const Pack<T> result =
      detail::logOfParts<T>(parts.exponent, parts.fraction - T(1), Pack<T>(T(0)));
  return detail::withLogLimits<T>(x, result);
}
PLOT_TWIST_CALL_IN_DOUBLE(log)

/// log1p(x) = log(1 + x). The digits of x that the sum 1 + x loses are added as a correction, and
/// for 1 + x between sqrt(1/2) and sqrt(2) x itself enters the series: a small x keeps its digits.
///
/// Max error: 0.81 ulp (double), 0.80 ulp (float). Range: every x; -infinity at -1, NaN for x < -1.
template <class T>
PLOT_TWIST_INLINE Pack<T> log1p(Pack<T> x) {
  const Pack<T> sum = x + T(1);
  const detail::SplitNumber<T> parts = detail::splitNumber(sum);
  // Near 0, x is f = m - 1. Elsewhere log(sum + lost) = log(sum) + lost / sum.
  const Mask<T> isNear = parts.exponent == Pack<T>(T(0));
  const Pack<T> lost = twoSum<T>(x, T(1)).low / sum;
  const Pack<T> result =
      detail::logOfParts<T>(parts.exponent, select<T>(isNear, x, parts.fraction - T(1)),
                            keep(~isNear & (x < T(0x1p60)), lost));
  return select<T>(x == Pack<T>(T(0)), x, detail::withLogLimits<T>(sum, result));
}
PLOT_TWIST_CALL_IN_DOUBLE(log1p)

/// softplus(x) = log(1 + e^x), computed as max(x, 0) + log1p(e^-|x|): e^x overflows on the right,
/// and on the left 1 + e^x rounds to 1.
///
/// Max error: 1.50 ulp (double), 1.47 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> softplus(Pack<T> x) {
  return atLeast(x, T(0)) + log1p(Decay<T>(-abs(x)).value());
}

}  // namespace plot_twist
