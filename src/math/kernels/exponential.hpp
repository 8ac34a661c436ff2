#pragma once

#include "math/kernels/polynomial.hpp"
#include "math/lanes/twofold.hpp"

/// e^x and its parts. Formulas that multiply e^x by something use the parts: the product is then
/// rounded once, where exp(x) followed by a product would round twice.
namespace plot_twist {

/// Constants of the reduction x = k ln 2 + r, and in `tail` the coefficients of (e^r - 1 - r) / r^2
/// as a polynomial in r on |r| <= ln(2) / 2, from scripts/reference/kernel_coefficients.py.
template <class T>
struct ExponentialTable;

template <>
struct ExponentialTable<float> {
  static constexpr float perLn2 = 0x1.715476p+0F;
  static constexpr float ln2High = 0x1.62e4p-1F;  // 14 bits: k * ln2High is exact
  static constexpr float ln2Low = 0x1.7f7d1cp-20F;
  static constexpr float limit = 160;  // e^-160 is 0, e^160 infinite
  static constexpr std::array tail = {0.5F,           0.166666667F, 0.0416664649F,
                                      0.00833331092F, 0.001393365F, 1.989099082e-4F};
  static constexpr float decayLimit = -140;  // e^-140 is 0, times 10^15 too
  static constexpr std::uint32_t lift = 80;
};

template <>
struct ExponentialTable<double> {
  static constexpr double perLn2 = 0x1.71547652b82fep+0;
  static constexpr double ln2High = 0x1.62e42fefa0000p-1;  // 36 bits: k * ln2High is exact
  static constexpr double ln2Low = 0x1.cf79abc9e3b3ap-40;
  static constexpr double limit = 1000;
  static constexpr std::array tail = {0.5,
                                      0.16666666666666667,
                                      0.041666666666666677,
                                      0.008333333333333334,
                                      0.0013888888888879074,
                                      1.9841269841263299e-4,
                                      2.4801587336442238e-5,
                                      2.7557319247218731e-6,
                                      2.7557263279088497e-7,
                                      2.5052071094293547e-8,
                                      2.0918137737642736e-9,
                                      1.6086627956780369e-10};
  static constexpr double decayLimit = -800;
  static constexpr std::uint64_t lift = 200;
};

namespace detail {

/// e^x = 2^k (1 + rest + low), where `low` is the rounding error of `rest`.
template <class T>
struct Reduced {
  Whole<T> k;
  Pack<T> rest, low;

  /// (1 + rest + low), rounded once.
  PLOT_TWIST_INLINE Pack<T> fraction() const {
    const Twofold<T> sum = quickTwoSum<T>(Pack<T>(T(1)), rest);
    return sum.high + (sum.low + low);
  }
};

/// e^(r + low) - 1 for |r| <= ln(2) / 2.
template <class T>
PLOT_TWIST_INLINE Twofold<T> expm1Near0(Pack<T> r, Pack<T> low) {
  const Twofold<T> rest = quickTwoSum<T>(r, r * r * polynomial(r, ExponentialTable<T>::tail));
  return {rest.high, rest.low + (low + low * rest.high)};
}

/// e^(x + correction) in its parts, where |correction| is at most about an ulp of x.
template <class T>
PLOT_TWIST_INLINE Reduced<T> reduceHere(Pack<T> x, Pack<T> correction) {
  using Table = ExponentialTable<T>;
  const Whole<T> k = nearestWhole((x + correction) * Table::perLn2);
  const Twofold<T> r =
      quickTwoSum<T>(x - k.value * Table::ln2High, correction - k.value * Table::ln2Low);
  const Twofold<T> rest = expm1Near0<T>(r.high, r.low);
  return {k, rest.high, rest.low};
}

/// The same in double, as a call.
[[gnu::noinline]] inline Reduced<double> reduceApart(Pack<double> x, Pack<double> correction) {
  return reduceHere<double>(x, correction);
}

template <class T>
PLOT_TWIST_INLINE Reduced<T> reduce(Pack<T> x, Pack<T> correction) {
  if constexpr (std::is_same_v<T, double>) {
    return reduceApart(x, correction);
  } else {
    return reduceHere<T>(x, correction);
  }
}

template <class T>
PLOT_TWIST_INLINE Reduced<T> reduce(Pack<T> x) {
  return reduce<T>(x, Pack<T>(T(0)));
}

}  // namespace detail

/// e^x for x <= 0, and products and sums with it: sigmoid, tanh, softplus and the gated functions
/// are made of it.
///
/// 2^k is held as 2^(k + lift), a normal number down to the smallest subnormal e^x, so that a
/// product is rounded to a subnormal only once. value() is e^x with the error of exp(x); arguments
/// below decayLimit count as decayLimit, where e^x is 0.
template <class T>
class Decay {
 public:
  PLOT_TWIST_INLINE explicit Decay(Pack<T> x)
      : Decay(detail::reduce<T>(atLeast(x, ExponentialTable<T>::decayLimit))) {}
  /// Of x + correction, where |correction| is at most about an ulp of x.
  PLOT_TWIST_INLINE Decay(Pack<T> x, Pack<T> correction)
      : Decay(detail::reduce<T>(atLeast(x, ExponentialTable<T>::decayLimit), correction)) {}

  /// e^x.
  PLOT_TWIST_INLINE Pack<T> value() const { return fraction_ * lifted_ * unlift; }
  /// factor * e^x, rounded once.
  PLOT_TWIST_INLINE Pack<T> times(Pack<T> factor) const { return times(Twofold<T>{factor, T(0)}); }
  PLOT_TWIST_INLINE Pack<T> times(Twofold<T> factor) const {
    const Pack<T> part = factor.high * rest_ + (factor.low + factor.high * low_);
    return (factor.high + part) * lifted_ * unlift;
  }
  /// 1 + e^x.
  PLOT_TWIST_INLINE Pack<T> onePlus() const { return (power_ + T(1)) + rest_ * power_; }
  /// 1 - e^x, with full relative accuracy near x = 0.
  PLOT_TWIST_INLINE Pack<T> oneMinus() const { return (T(1) - power_) - rest_ * power_; }
  /// 1 + e^x and 1 - e^x, each with its rounding error.
  PLOT_TWIST_INLINE Twofold<T> preciseOnePlus() const {
    return preciseSum(power_, rest_ * power_, low_ * power_);
  }
  PLOT_TWIST_INLINE Twofold<T> preciseOneMinus() const {
    return preciseSum(-power_, -(rest_ * power_), -(low_ * power_));
  }

 private:
  static constexpr T quarter = T(1) / T(std::uint64_t(1) << ExponentialTable<T>::lift / 4);
  static constexpr T unlift = quarter * quarter * quarter * quarter;  // 2^-lift

  /// 1 + large + small + smallest.
  PLOT_TWIST_INLINE static Twofold<T> preciseSum(Pack<T> large, Pack<T> small, Pack<T> smallest) {
    const Twofold<T> first = quickTwoSum<T>(Pack<T>(T(1)), large);
    const Twofold<T> second = twoSum<T>(first.high, small);
    return {second.high, first.low + (second.low + smallest)};
  }

  PLOT_TWIST_INLINE explicit Decay(detail::Reduced<T> x)
      : rest_(x.rest),
        low_(x.low),
        fraction_(x.fraction()),
        lifted_(powerOfTwo<T>(x.k.shifted, ExponentialTable<T>::lift)),
        power_(lifted_ * unlift) {}

  Pack<T> rest_, low_, fraction_, lifted_, power_;
};

namespace detail {

/// number * 2^k for a number near 1: exact unless the result is subnormal.
template <class T>
PLOT_TWIST_INLINE Pack<T> scale(Pack<T> number, Whole<T> k) {
  // 2^k in two factors: either is a normal number.
  const Whole<T> half = nearestWhole(k.value * T(0.5));
  return number * powerOfTwo<T>(half.shifted) * powerOfTwo<T>(k.shifted - half.shifted);
}

}  // namespace detail

/// e^(x.high + x.low). The power x^y needs it: a rounding error in an exponent of 700 is hundreds
/// of ulp of the result.
template <class T>
PLOT_TWIST_INLINE Pack<T> exp(Twofold<T> x) {
  constexpr T limit = ExponentialTable<T>::limit;
  const Mask<T> isWithin = abs(x.high) < limit;
  const detail::Reduced<T> e =
      detail::reduce<T>(atLeast(atMost(x.high, limit), -limit), keep(isWithin, x.low));
  return detail::scale<T>(e.fraction(), e.k);
}

/// e^x, computed as 2^k e^r with x = k ln 2 + r, |r| <= ln(2) / 2, so that a short polynomial is
/// enough for e^r.
///
/// Max error: 0.76 ulp (double), 0.76 ulp (float). Range: every x; infinite above the largest
/// finite result, 0 below half the smallest subnormal one.
template <class T>
PLOT_TWIST_INLINE Pack<T> exp(Pack<T> x) {
  constexpr T limit = ExponentialTable<T>::limit;
  const detail::Reduced<T> e = detail::reduce<T>(atLeast(atMost(x, limit), -limit));
  return detail::scale<T>(e.fraction(), e.k);
}
PLOT_TWIST_CALL_IN_DOUBLE(exp)

/// expm1(x) = e^x - 1, computed as (2^k - 1) + 2^k (e^r - 1): for small x, k is 0 and nothing
/// cancels, while exp(x) - 1 would lose every digit.
///
/// Max error: 1.07 ulp (double), 1.03 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> expm1(Pack<T> x) {
  const detail::Reduced<T> e = detail::reduce<T>(atLeast(atMost(x, T(50)), T(-50)));
  const Pack<T> power = powerOfTwo<T>(e.k.shifted);
  const Twofold<T> sum = twoSum<T>(power - T(1), e.rest * power);
  const Pack<T> near = copysign(sum.high + (sum.low + e.low * power), x);
  return select<T>(x > Pack<T>(T(50)), exp(x), near);
}
PLOT_TWIST_CALL_IN_DOUBLE(expm1)

}  // namespace plot_twist
