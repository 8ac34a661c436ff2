#pragma once

#include "math/kernels/polynomial.hpp"
#include "math/lanes/twofold.hpp"

namespace plot_twist {

/// `tail`: coefficients of (atan(t) - t) / t^3 as a polynomial in t^2 on |t| <= 7/16, from
/// scripts/reference/kernel_coefficients.py. `high` + `low`: atan(1/2), pi / 4, atan(3/2), pi / 2.
template <class T>
struct ArctangentTable;
template <>
struct ArctangentTable<float> {
  static constexpr std::array tail = {-0.333333307F, 0.199993147F, -0.14256575F, 0.106683855F,
                                      -0.0621581142F};
  static constexpr std::array high = {0x1.dac67p-2F, 0x1.921fb6p-1F, 0x1.f730bep-1F,
                                      0x1.921fb6p+0F};
  static constexpr std::array low = {0x1.586ed4p-28F, -0x1.777a5cp-26F, -0x1.afc12cp-26F,
                                     -0x1.777a5cp-25F};
};
template <>
struct ArctangentTable<double> {
  static constexpr std::array tail = {
      -0.33333333333333333,  0.1999999999999941,   -0.14285714285566806,  0.11111111096645037,
      -0.090909083556025927, 0.076922855548892858, -0.066662419233599635, 0.058769464567550612,
      -0.052166797393136562, 0.044922592931936562, -0.033128134256069583, 0.014773184616983805};
  static constexpr std::array high = {0x1.dac670561bb4fp-2, 0x1.921fb54442d18p-1,
                                      0x1.f730bd281f69bp-1, 0x1.921fb54442d18p+0};
  static constexpr std::array low = {0x1.a2b7f222f65e2p-56, 0x1.1a62633145c07p-55,
                                     0x1.007887af0cbbdp-56, 0x1.1a62633145c07p-54};
};

/// atan(x), the angle in radians, from -pi / 2 to pi / 2.
///
/// Computed as atan(c) + atan(t) with t = (|x| - c) / (1 + c |x|) and the nearest c of 0, 1/2, 1,
/// 3/2 and infinity: |t| <= 7/16 keeps the polynomial short (Ng's reduction, as in
/// fdlibm).
///
/// Max error: 0.76 ulp (double), 0.83 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> atan(Pack<T> x) {
  using Table = ArctangentTable<T>;
  const Pack<T> d = abs(x);
  Pack<T> numerator = d, denominator = T(1), high = T(0), low = T(0);
  const auto from = [&](T start, std::size_t angle, Pack<T> above, Pack<T> below) {
    const Mask<T> isHere = d >= start;
    numerator = select<T>(isHere, above, numerator);
    denominator = select<T>(isHere, below, denominator);
    high = select<T>(isHere, Pack<T>(Table::high[angle]), high);
    low = select<T>(isHere, Pack<T>(Table::low[angle]), low);
  };
  from(T(0.4375), 0, d * T(2) - T(1), d + T(2));
  from(T(0.6875), 1, d - T(1), d + T(1));
  from(T(1.1875), 2, d - T(1.5), d * T(1.5) + T(1));
  from(T(2.4375), 3, T(-1), d);
  const Pack<T> t = numerator / denominator, z = t * t;
  const Pack<T> bend = t * z * polynomial(z, Table::tail);
  return copysign(high + (t + (bend + low)), x);
}
PLOT_TWIST_CALL_IN_DOUBLE(atan)

}  // namespace plot_twist
