#pragma once

#include "math/kernels/exponential.hpp"

/// The standard normal distribution, with full relative accuracy in both tails.
namespace plot_twist {

/// Coefficients of r(d) = `numerator` / `denominator`, polynomials in d on 0 <= d <= end, from
/// scripts/reference/kernel_coefficients.py, for
///
///     (1 - Phi(d)) e^(d^2 / 2) = (middle + r(d)) / (1 + d),
///
/// Mills' ratio over sqrt(2 pi). r is small beside `middle`, and so are its rounding errors. At
/// d = end, e^(-d^2 / 2) rounds to 0.
template <class T>
struct MillsTable;
template <>
struct MillsTable<float> {
  static constexpr float end = 15;
  static constexpr std::array numerator = {0.0390624982F,  0.168159844F,    0.0742673021F,
                                           0.00964367857F, -0.00208140415F, -8.04554176e-4F};
  static constexpr std::array denominator = {1.0F,         1.71781009F,  1.27012056F,
                                             0.514805809F, 0.117066216F, 0.0129780546F};
};
template <>
struct MillsTable<double> {
  static constexpr double end = 39;
  static constexpr std::array numerator = {0.0390625,
                                           0.19777992207169615,
                                           0.21341378327382395,
                                           0.11881562733909471,
                                           0.03988502765825614,
                                           0.0078371873630669781,
                                           5.0075538959465734e-4,
                                           -1.9086777048632771e-4,
                                           -6.7630971826688703e-5,
                                           -1.0923418365731838e-5,
                                           -9.8575134105315693e-7,
                                           -4.1564682947231138e-8};
  static constexpr std::array denominator = {1.0,
                                             2.4760883833120965,
                                             2.8704823842108273,
                                             2.0609595868839965,
                                             1.0208287604991757,
                                             0.36735124995171518,
                                             0.09835212517428939,
                                             0.019678016896950988,
                                             0.0028996792024544581,
                                             3.0196672462330926e-4,
                                             2.0214818555798175e-5,
                                             6.7044980591078458e-7};
};

/// The normal distribution at x, in terms of the distance d = |x|: the bell e^(-d^2 / 2), and the
/// ratio of the tail to it, (1 - Phi(d)) e^(d^2 / 2), which is smooth and falls only from 1/2 to
/// 0.01 while the tail itself goes down to the smallest subnormal number.
template <class T>
class Normal {
 public:
  static constexpr T densityAt0 = T(0.39894228040143267794);  // 1 / sqrt(2 pi)
  /// 1 / sqrt(2 pi) with its rounding error.
  PLOT_TWIST_INLINE static Twofold<T> preciseDensityAt0() {
    constexpr double high = 0x1.9884533d43651p-2, low = -0x1.cbc0d30ebfd15p-56;
    return {densityAt0, T((high - double(densityAt0)) + low)};
  }

  PLOT_TWIST_INLINE explicit Normal(Pack<T> x)
      : negative_(x < T(0)),
        distance_(atMost(abs(x), MillsTable<T>::end)),
        bell_(bell(distance_)) {}

  PLOT_TWIST_INLINE Mask<T> negative() const { return negative_; }
  /// d = min(|x|, MillsTable<T>::end).
  PLOT_TWIST_INLINE Pack<T> distance() const { return distance_; }
  /// (1 - Phi(d)) e^(d^2 / 2), to about an eighth of an ulp.
  PLOT_TWIST_INLINE Twofold<T> tailRatio() const { return preciseTailRatio({distance_, T(0)}); }
  /// The remainder r(d) of (1 - Phi(d)) e^(d^2 / 2), see MillsTable, for 0 <= d <= end.
  PLOT_TWIST_INLINE static Pack<T> remainder(Pack<T> d) {
    using Table = MillsTable<T>;
    return polynomial(d, Table::numerator) / polynomial(d, Table::denominator);
  }
  /// (1 - Phi(d)) e^(d^2 / 2) of d and remainder(d), with the rounding errors of its two sums to
  /// first order: cheaper than preciseTailRatio, for floats in training.
  PLOT_TWIST_INLINE static Twofold<T> quickTailRatio(Pack<T> d, Pack<T> remainder) {
    const Pack<T> above = remainder + middle, below = d + T(1), ratio = above / below;
    const Pack<T> rest = (remainder - (above - middle)) + ((below - T(1)) - d) * ratio;
    // 1 / (1 + d) is replaced by 2 ratio: for a correction that is close enough.
    return {ratio, rest * (ratio + ratio)};
  }
  /// (1 - Phi(d)) e^(d^2 / 2) for d = d.high + d.low, 0 <= d <= MillsTable<T>::end: sum and
  /// quotient are carried in two parts, the remainder r in one, which costs about an eighth of an
  /// ulp.
  PLOT_TWIST_INLINE static Twofold<T> preciseTailRatio(Twofold<T> d) {
    if constexpr (std::is_same_v<T, double>) {
      return tailRatioApart(d);
    } else {
      return tailRatioHere(d);
    }
  }
  /// factor * e^(-d^2 / 2).
  PLOT_TWIST_INLINE Pack<T> bellTimes(Pack<T> factor) const { return bell_.times(factor); }
  PLOT_TWIST_INLINE Pack<T> bellTimes(Twofold<T> factor) const { return bell_.times(factor); }

 private:
  static constexpr T middle = T(0.4609375);

  [[gnu::noinline]] static Twofold<T> tailRatioApart(Twofold<T> d) { return tailRatioHere(d); }
  PLOT_TWIST_INLINE static Twofold<T> tailRatioHere(Twofold<T> d) {
    const Twofold<T> below = twoSum<T>(d.high, T(1));
    return quickTwoSum<T>(Pack<T>(middle), remainder(d.high)) /
           Twofold<T>{below.high, below.low + d.low};
  }

  /// e^(-d^2 / 2). The rounding error of d^2 is the exponential's correction: at d = 38 an ulp of
  /// d^2 is hundreds of ulp of the result.
  PLOT_TWIST_INLINE static Decay<T> bell(Pack<T> d) {
    const Pack<T> square = d * d;
    return Decay<T>(square * T(-0.5), productError<T>(d, d, square) * T(-0.5));
  }

  Mask<T> negative_;
  Pack<T> distance_;
  Decay<T> bell_;
};

/// normcdf(x) = Phi(x), the probability that a standard normal variable is below x: the tail for
/// x < 0, 1 - tail for x >= 0. (1 + erf(x / sqrt(2))) / 2 would lose every digit of the left tail.
///
/// Max error: 1.70 ulp (double), 1.75 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> normcdf(Pack<T> x) {
  const Normal<T> normal(x);
  const Pack<T> tail = normal.bellTimes(normal.tailRatio());
  return select<T>(normal.negative(), tail, T(1) - tail);
}

/// normpdf(x) = phi(x) = e^(-x^2 / 2) / sqrt(2 pi), the density of the standard normal
/// distribution.
///
/// Max error: 0.97 ulp (double), 0.91 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> normpdf(Pack<T> x) {
  return Normal<T>(x).bellTimes(Normal<T>::preciseDensityAt0());
}

}  // namespace plot_twist
