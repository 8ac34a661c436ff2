#pragma once

#include "math/kernels/exponential.hpp"

namespace plot_twist {

/// `tail`: coefficients of (sinh(x) - x) / x^3 as a polynomial in x^2 on |x| <= 1, from
/// scripts/reference/kernel_coefficients.py.
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

/// e^d / 2 for d >= 0 with its rounding error. The half is taken inside the scaling by 2^k, so the
/// result is finite wherever sinh(d) and cosh(d) are, although e^d may overflow.
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

/// sinh(x) = (e^x - e^-x) / 2. For |x| <= 1, where the difference would cancel, the polynomial
/// x + x^3 / 6 + ...; beyond it h - 1 / (4 h) with h = e^|x| / 2, one exponential instead of two.
///
/// Max error: 0.87 ulp (double), 0.82 ulp (float). Range: every x; infinite for |x| above 710.475
/// (double), 89.415 (float).
template <class T>
PLOT_TWIST_INLINE Pack<T> sinh(Pack<T> x) {
  const Pack<T> d = abs(x), square = d * d;
  const Pack<T> near = d + d * square * polynomial(square, HyperbolicTable<T>::tail);
  const Twofold<T> half = detail::halfExp(d);
  const Pack<T> far = half.high + (half.low - T(0.25) / half.high);
  return copysign(select<T>(d <= Pack<T>(T(1)), near, far), x);
}
PLOT_TWIST_CALL_IN_DOUBLE(sinh)

/// cosh(x) = (e^x + e^-x) / 2, computed as h + 1 / (4 h) with h = e^|x| / 2.
///
/// Max error: 0.94 ulp (double), 0.88 ulp (float). Range: every x; infinite where sinh is.
template <class T>
PLOT_TWIST_INLINE Pack<T> cosh(Pack<T> x) {
  const Twofold<T> half = detail::halfExp(abs(x));
  return half.high + (half.low + T(0.25) / half.high);
}
PLOT_TWIST_CALL_IN_DOUBLE(cosh)

}  // namespace plot_twist
