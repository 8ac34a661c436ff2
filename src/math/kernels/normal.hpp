#pragma once

#include "math/kernels/exponential.hpp"

/// The normal distribution, true in both tails.
namespace plot_twist {

/// Mills' ratio over sqrt(2 pi), (1 - Phi(d)) e^(d^2 / 2), is (middle + r(d)) / (1 + d) with a
/// small remainder r, a fraction for 0 <= d <= end, where e^(-d^2 / 2) is zero; from
/// scripts/reference/kernel_coefficients.py. What the fraction loses is small beside the middle.
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

/// The normal distribution at x, in terms of the distance d = |x|: the bell e^(-d^2 / 2) and the
/// ratio of the tail 1 - Phi(d) to it, which is smooth and never small.
template <class T>
class Normal {
 public:
  static constexpr T densityAt0 = T(0.39894228040143267794);  // 1 / sqrt(2 pi)
  /// The same with its rounding error.
  PLOT_TWIST_INLINE static Twofold<T> preciseDensityAt0() {
    constexpr double high = 0x1.9884533d43651p-2, low = -0x1.cbc0d30ebfd15p-56;
    return {densityAt0, T((high - double(densityAt0)) + low)};
  }

  PLOT_TWIST_INLINE explicit Normal(Pack<T> x)
      : negative_(x < T(0)),
        distance_(atMost(abs(x), MillsTable<T>::end)),
        bell_(bell(distance_)) {}

  PLOT_TWIST_INLINE Mask<T> negative() const { return negative_; }
  /// |x|, or where the tails are zero if that is less.
  PLOT_TWIST_INLINE Pack<T> distance() const { return distance_; }
  /// (1 - Phi(d)) e^(d^2 / 2) with digits to spare.
  PLOT_TWIST_INLINE Twofold<T> tailRatio() const { return preciseTailRatio({distance_, T(0)}); }
  /// (1 - Phi(d)) e^(d^2 / 2) for 0 <= d <= the table's end, and what its sums lost.
  PLOT_TWIST_INLINE static Twofold<T> quickTailRatio(Pack<T> d) {
    using Table = MillsTable<T>;
    const Pack<T> remainder = polynomial(d, Table::numerator) / polynomial(d, Table::denominator);
    const Pack<T> above = remainder + middle, ratio = above / (d + T(1));
    const Pack<T> rest = ((above - ratio) - ratio * d) + (remainder - (above - middle));
    // 2 ratio is 1 / (1 + d), near enough for digits that were lost.
    return {ratio, rest * (ratio * T(2))};
  }
  /// The same with twice the digits of a T, but for about an eighth of its ulp.
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
    using Table = MillsTable<T>;
    const Pack<T> remainder =
        polynomial(d.high, Table::numerator) / polynomial(d.high, Table::denominator);
    const Twofold<T> below = twoSum<T>(d.high, T(1));
    return quickTwoSum<T>(Pack<T>(middle), remainder) / Twofold<T>{below.high, below.low + d.low};
  }

  /// The digits that d^2 has beyond T go into the exponential's correction.
  PLOT_TWIST_INLINE static Decay<T> bell(Pack<T> d) {
    const Pack<T> square = d * d;
    return Decay<T>(square * T(-0.5), productError<T>(d, d, square) * T(-0.5));
  }

  Mask<T> negative_;
  Pack<T> distance_;
  Decay<T> bell_;
};

/// Phi(x), the probability that a normal variable is smaller than x.
template <class T>
PLOT_TWIST_INLINE Pack<T> normcdf(Pack<T> x) {
  const Normal<T> normal(x);
  const Pack<T> tail = normal.bellTimes(normal.tailRatio());
  return select<T>(normal.negative(), tail, T(1) - tail);
}

/// phi(x), its density.
template <class T>
PLOT_TWIST_INLINE Pack<T> normpdf(Pack<T> x) {
  return Normal<T>(x).bellTimes(Normal<T>::preciseDensityAt0());
}

}  // namespace plot_twist
