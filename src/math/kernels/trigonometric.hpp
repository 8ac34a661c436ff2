#pragma once

#include "math/kernels/polynomial.hpp"
#include "math/kernels/quarter_turns.hpp"

namespace plot_twist {

/// Coefficients of (sin r - r) / r^3 and (cos r - 1 + r^2 / 2) / r^4 as polynomials in r^2 on
/// |r| <= pi / 4, from scripts/reference/kernel_coefficients.py. The polynomials for floats are
/// shorter, but evaluated in double precision, too.
template <class T>
struct TrigonometricTable;
template <>
struct TrigonometricTable<float> {
  static constexpr std::array sine = {-0.16666666663853044, 0.008333331873837088,
                                      -1.9840086263755442e-4, 2.7249864655139584e-6};
  static constexpr std::array cosine = {0.041666666664319329, -0.0013888887671288109,
                                        2.4800599983531709e-5, -2.7300908167996539e-7};
};
template <>
struct TrigonometricTable<double> {
  static constexpr std::array sine = {
      -0.16666666666666667,   0.0083333333333333315,  -1.984126984126506e-4,  2.7557319219335453e-6,
      -2.5052106231157905e-8, 1.6058531414589011e-10, -7.5866850700912672e-13};
  static constexpr std::array cosine = {
      0.041666666666666667,  -0.0013888888888888888,  2.4801587301584644e-5, -2.755731922140076e-7,
      2.0876755790363396e-9, -1.1470460773969325e-11, 4.7458652037874551e-14};
};

/// Sine and cosine of four angles in radians. With x = k pi / 2 + r they are +-sin(r) or +-cos(r),
/// depending on k modulo 4.
template <class T>
class SineCosine {
 public:
  PLOT_TWIST_INLINE explicit SineCosine(Pack<T> x) : SineCosine(x, quarterTurns(x)) {}

  PLOT_TWIST_INLINE Pack<T> sine() const { return sine_; }
  PLOT_TWIST_INLINE Pack<T> cosine() const { return cosine_; }

 private:
  using Table = TrigonometricTable<T>;

  PLOT_TWIST_INLINE SineCosine(Pack<T> x, QuarterTurns turns) {
    const Pack<double> s = sineOf(turns.rest), c = cosineOf(turns.rest);
    const Pack<std::uint64_t> one = std::uint64_t{1}, isOdd = (turns.k & one) == one;
    const Pack<std::uint64_t> half = turns.k & std::uint64_t{2};
    const Pack<std::uint64_t> cosineHalf = (turns.k + one) & std::uint64_t{2};
    const Pack<double> sine = withSign(select<double>(isOdd, c, s), half);
    const Pack<double> cosine = withSign(select<double>(isOdd, s, c), cosineHalf);
    if constexpr (sizeof(T) == sizeof(float)) {
      sine_ = narrow(sine);
      cosine_ = narrow(cosine);
    } else {
      sine_ = sine;
      cosine_ = cosine;
    }
    sine_ = select<T>(x == Pack<T>(T(0)), x, sine_);  // -0 stays
  }

  /// x, or -x where bit 1 of `half` is set.
  PLOT_TWIST_INLINE static Pack<double> withSign(Pack<double> x, Pack<std::uint64_t> half) {
    return bitCast<double>(bitCast<std::uint64_t>(x) ^ (half << 62));
  }
  /// sin(r + low) = r - r^3 / 6 + ... + low (1 - r^2 / 2).
  PLOT_TWIST_INLINE static Pack<double> sineOf(Twofold<double> r) {
    const Pack<double> z = r.high * r.high;
    const Pack<double> bend = r.high * z * polynomial(z, Table::sine);
    return r.high + (bend + (r.low - r.low * z * 0.5));
  }
  /// cos(r + low) = 1 - r^2 / 2 + r^4 / 24 - ... - low r.
  PLOT_TWIST_INLINE static Pack<double> cosineOf(Twofold<double> r) {
    const Pack<double> z = r.high * r.high;
    const Twofold<double> parabola = quickTwoSum<double>(Pack<double>(1.0), z * -0.5);
    return parabola.high + (parabola.low + (z * z * polynomial(z, Table::cosine) - r.high * r.low));
  }

  Pack<T> sine_, cosine_;
};

/// sin(x), x in radians.
///
/// Max error: 0.80 ulp (double), 0.50 ulp (float). Range: every finite x; NaN for infinite x.
template <class T>
PLOT_TWIST_INLINE Pack<T> sin(Pack<T> x) {
  return SineCosine<T>(x).sine();
}
PLOT_TWIST_CALL_IN_DOUBLE(sin)

/// cos(x), x in radians.
///
/// Max error: 0.80 ulp (double), 0.50 ulp (float). Range: every finite x; NaN for infinite x.
template <class T>
PLOT_TWIST_INLINE Pack<T> cos(Pack<T> x) {
  return SineCosine<T>(x).cosine();
}
PLOT_TWIST_CALL_IN_DOUBLE(cos)

}  // namespace plot_twist
