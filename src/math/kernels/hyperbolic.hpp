#pragma once

#include "math/kernels/exponential.hpp"

namespace plot_twist {

/// (sinh(x) - x) / x^3 in x^2 on |x| <= 1, from scripts/reference/kernel_coefficients.py.
template <class T>
struct HyperbolicTable;
template <>
struct HyperbolicTable<float> {
  static constexpr std::array tail = {0.166666666F, 0.00833333968F, 1.9838102e-4F, 2.80628026e-6F};
  static constexpr float limit = 100;  // e^100 / 2 is infinite
};
template <>
struct HyperbolicTable<double> {
  static constexpr std::array tail = {0.16666666666666667,    0.0083333333333333334,
                                      1.9841269841269773e-4,  2.7557319224040339e-6,
                                      2.5052108364058041e-8,  1.6059048396350562e-10,
                                      7.6466253616566577e-13, 2.8445264169895286e-15};
  static constexpr double limit = 720;
};

namespace detail {

/// e^d / 2 for d >= 0 with its rounding error: finite wherever sinh and cosh are.
template <class T>
PLOT_TWIST_INLINE Twofold<T> halfExp(Pack<T> d) {
  const Reduced<T> e = reduce<T>(atMost(d, HyperbolicTable<T>::limit));
  const Twofold<T> sum = quickTwoSum<T>(Pack<T>(T(1)), e.rest);
  const Whole<T> half = nearestWhole(e.k.value * T(0.5));
  const Pack<T> first = powerOfTwo<T>(half.shifted);
  const Pack<T> second = powerOfTwo<T>(e.k.shifted - half.shifted) * T(0.5);
  return {sum.high * first * second, (sum.low + e.low) * first * second};
}

}  // namespace detail

/// (e^x - e^-x) / 2; near zero, where that would cancel, x + x^3 / 6 + ...
template <class T>
PLOT_TWIST_INLINE Pack<T> sinh(Pack<T> x) {
  const Pack<T> d = abs(x), square = d * d;
  const Pack<T> near = d + d * square * polynomial(square, HyperbolicTable<T>::tail);
  const Twofold<T> half = detail::halfExp(d);
  const Pack<T> far = half.high + (half.low - T(0.25) / half.high);
  return copysign(select<T>(d <= Pack<T>(T(1)), near, far), x);
}
PLOT_TWIST_CALL_IN_DOUBLE(sinh)

/// (e^x + e^-x) / 2.
template <class T>
PLOT_TWIST_INLINE Pack<T> cosh(Pack<T> x) {
  const Twofold<T> half = detail::halfExp(abs(x));
  return half.high + (half.low + T(0.25) / half.high);
}
PLOT_TWIST_CALL_IN_DOUBLE(cosh)

}  // namespace plot_twist
