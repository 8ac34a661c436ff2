#pragma once

#include "math/kernels/normal.hpp"

namespace plot_twist {

/// `tail`: coefficients of erf(x) / x - 1 as a polynomial in x^2 on |x| <= 1/2, from
/// scripts/reference/kernel_coefficients.py. `root2` + `root2Low` is sqrt(2).
template <class T>
struct ErrorFunctionTable;
template <>
struct ErrorFunctionTable<float> {
  static constexpr std::array tail = {0.128379166F, -0.37612609F, 0.112828314F, -0.0267577327F,
                                      0.00471908257F};
  static constexpr float root2 = 0x1.6a09e6p+0F, root2Low = 0x1.9fcef4p-26F;
};
template <>
struct ErrorFunctionTable<double> {
  static constexpr std::array tail = {
      0.12837916709551257,   -0.37612638903183751,   0.11283791670954869,   -0.02686617064499972,
      0.0052239776220169364, -8.5483265107247964e-4, 1.2055286202005713e-4, -1.4923003368152099e-5,
      1.6371234425770001e-6, -1.4620913409451749e-7};
  static constexpr double root2 = 0x1.6a09e667f3bcdp+0, root2Low = -0x1.bdd3413b26456p-54;
};

namespace detail {

/// 1 - erf(d) for d >= 0, computed as 2 (1 - Phi(d sqrt(2))) = 2 M e^(-d^2) with M =
/// (1 - Phi(u)) e^(u^2 / 2) at u = d sqrt(2), see normal.hpp.
template <class T>
PLOT_TWIST_INLINE Pack<T> erfcOfDistance(Pack<T> distance) {
  using Table = ErrorFunctionTable<T>;
  const Pack<T> d = atMost(distance, MillsTable<T>::end / Table::root2);
  Twofold<T> turned = twoProduct<T>(d, Table::root2);
  turned.low = turned.low + d * Table::root2Low;
  const Twofold<T> ratio = Normal<T>::preciseTailRatio(turned);
  const Twofold<T> square = twoProduct(d, d);
  return Decay<T>(-square.high, -square.low).times({ratio.high * T(2), ratio.low * T(2)});
}
PLOT_TWIST_CALL_IN_DOUBLE(erfcOfDistance)

}  // namespace detail

/// erf(x) = 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x.
///
/// For |x| <= 1/2 an odd polynomial, beyond it 1 - erfc(|x|): near 0 that difference would cancel.
///
/// Max error: 1.15 ulp (double), 1.04 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> erf(Pack<T> x) {
  const Pack<T> square = x * x;
  const Pack<T> near = x + x * polynomial(square, ErrorFunctionTable<T>::tail);
  const Pack<T> far = T(1) - detail::erfcOfDistance(abs(x));
  return copysign(select<T>(abs(x) <= Pack<T>(T(0.5)), near, far), x);
}

/// erfc(x) = 1 - erf(x), computed without the difference: where erf(x) rounds to 1 (x > 6 in
/// doubles, x > 4 in floats), erfc(x) keeps full relative accuracy down to subnormal results.
///
/// Max error: 1.88 ulp (double), 1.65 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> erfc(Pack<T> x) {
  const Pack<T> tail = detail::erfcOfDistance(abs(x));
  return select<T>(x < Pack<T>(T(0)), T(2) - tail, tail);
}

}  // namespace plot_twist
