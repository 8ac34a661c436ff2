#pragma once

#include "math/kernels/exponential.hpp"

/// The logistic function and the hyperbolic tangent, with numerators and denominators for the
/// activations made of them. All come from e = e^-|x| or e^-2|x|, which is at most 1: nothing
/// overflows, and small results keep full relative accuracy.
namespace plot_twist {

/// 1 / (1 + e^-x) as a fraction: with e = e^-|x|, e / (1 + e) for x < 0 and 1 / (1 + e) for x >= 0.
template <class T>
class Logistic {
 public:
  PLOT_TWIST_INLINE explicit Logistic(Pack<T> x) : Logistic(x < T(0), Decay<T>(-abs(x))) {}
  PLOT_TWIST_INLINE Logistic(Mask<T> negative, Decay<T> decay)
      : negative_(negative), decay_(decay), denominator_(decay.onePlus()) {}

  PLOT_TWIST_INLINE Mask<T> negative() const { return negative_; }
  PLOT_TWIST_INLINE Decay<T> decay() const { return decay_; }
  /// 1 + e.
  PLOT_TWIST_INLINE Pack<T> denominator() const { return denominator_; }
  /// (1 + e)^2 as e (e + 2) + 1: the square of a rounded 1 + e would double its error.
  PLOT_TWIST_INLINE Pack<T> squaredDenominator() const {
    const Pack<T> e = decay_.value();
    return e * (e + T(2)) + T(1);
  }
  /// e for x < 0, 1 for x >= 0.
  PLOT_TWIST_INLINE Pack<T> numerator() const {
    return select<T>(negative_, decay_.value(), Pack<T>(T(1)));
  }
  /// The numerator of 1 - value: 1 for x < 0, e for x >= 0.
  PLOT_TWIST_INLINE Pack<T> otherNumerator() const {
    return select<T>(negative_, T(1), decay_.value());
  }
  /// left * e for x < 0, `right` for x >= 0.
  PLOT_TWIST_INLINE Pack<T> numeratorTimes(Pack<T> left, Pack<T> right) const {
    return select<T>(negative_, decay_.times(left), right);
  }
  PLOT_TWIST_INLINE Pack<T> numeratorTimes(Twofold<T> left, Pack<T> right) const {
    return select<T>(negative_, decay_.times(left), right);
  }

  /// 1 / (1 + e^-x).
  PLOT_TWIST_INLINE Pack<T> value() const {
    return rounded(Twofold<T>{numerator(), T(0)} / decay_.preciseOnePlus());
  }
  /// value (1 - value).
  PLOT_TWIST_INLINE Pack<T> slope() const { return decay_.value() / squaredDenominator(); }
  /// value (1 - value) (1 - 2 value).
  PLOT_TWIST_INLINE Pack<T> curvature() const {
    const Pack<T> size = decay_.times(decay_.oneMinus()) / (squaredDenominator() * denominator_);
    return select<T>(negative_, size, -size);
  }

 private:
  Mask<T> negative_;
  Decay<T> decay_;
  Pack<T> denominator_;
};

/// sigmoid(x) = 1 / (1 + e^-x), computed as `Logistic` says.
///
/// Max error: 1.45 ulp (double), 1.46 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> sigmoid(Pack<T> x) {
  return Logistic<T>(x).value();
}

/// tanh(x) = (e^x - e^-x) / (e^x + e^-x), computed as (1 - e) / (1 + e) with e = e^-2|x| and the
/// sign of x. The slope is 4 e / (1 + e)^2: 1 - tanh(x)^2 loses all digits where tanh rounds to 1.
template <class T>
class HyperbolicTangent {
 public:
  PLOT_TWIST_INLINE explicit HyperbolicTangent(Pack<T> x)
      : decay_(abs(x) * T(-2)),
        value_(copysign(rounded(decay_.preciseOneMinus() / decay_.preciseOnePlus()), x)) {}

  PLOT_TWIST_INLINE Pack<T> value() const { return value_; }
  /// 1 - value^2.
  PLOT_TWIST_INLINE Pack<T> slope() const { return decay_.times(T(4)) / squaredDenominator(); }
  /// -2 value slope.
  PLOT_TWIST_INLINE Pack<T> curvature() const {
    return decay_.times(value_ * T(-8)) / squaredDenominator();
  }

 private:
  /// (1 + e)^2 as e (e + 2) + 1: the square of a rounded 1 + e would double its error.
  PLOT_TWIST_INLINE Pack<T> squaredDenominator() const {
    const Pack<T> e = decay_.value();
    return e * (e + T(2)) + T(1);
  }

  Decay<T> decay_;
  Pack<T> value_;
};

/// tanh(x), computed as `HyperbolicTangent` says.
///
/// Max error: 0.83 ulp (double), 0.89 ulp (float). Range: every x.
template <class T>
PLOT_TWIST_INLINE Pack<T> tanh(Pack<T> x) {
  return HyperbolicTangent<T>(x).value();
}

}  // namespace plot_twist
