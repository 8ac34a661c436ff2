#include "activations/elementwise.hpp"
#include "math/kernels/exponential.hpp"
#include "math/kernels/near_exponential.hpp"

namespace plot_twist {

/// mish(x) = x tanh(softplus(x)).
///
/// With w = e^x, tanh(log(1 + w)) = n / d for n = w (w + 2), d = n + 2; on the right both are
/// divided by w^2, so that only e = e^-|x| occurs. Everything is a fraction of polynomials in e:
/// nothing overflows and the left tail keeps its digits.
struct Mish {
  static constexpr ActivationInfo info{
      .id = "mish",
      .name = "Mish",
      .family = "gated",
      .formula = "x * tanh(log1p(exp(x)))",
      .parameters = {},
      .facts = {.lower = -0.30884341301725043,
                .upper = infinity,
                .lowerReached = true,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::smooth,
                .monotone = false,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1.088498161251728,
                .year = 2019,
                .paper = "Misra, Mish: a self regularized non-monotonic activation function"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> left = x < T(0);
    const Decay<T> decay(-abs(x));
    const Pack<T> e = decay.value(), one = T(1), four = T(4);
    const Pack<T> near = atLeast(atMost(x, T(1000)), T(-1000));
    // On the left as written, with w = e; on the right over w^2, with e = 1 / w.
    const Twofold<T> plusOne = decay.preciseOnePlus();
    const Twofold<T> n = plusOne + Twofold<T>{select<T>(left, one, e), T(0)};  // on the left: n / e
    const Twofold<T> d = plusOne * plusOne + Twofold<T>{select<T>(left, one, e * e), T(0)};
    const Pack<T> gate = rounded(n / d), square = rounded(d * d);
    // f' = w (4 (1 + x) + (6 + 4 x) w + 4 w^2 + w^3) / d^2.
    const Pack<T> first = near * T(4) + T(4), second = near * T(4) + T(6);
    const Pack<T> slope = ((select<T>(left, one, first) * e + select<T>(left, four, second)) * e +
                           select<T>(left, second, four)) *
                              e +
                          select<T>(left, first, one);
    // f'' = 4 w (2 (1 + w) d + x (2 + 2 w - 3 w^2 - 2 w^3)) / d^3.
    const Pack<T> cubic = select<T>(left, ((e * T(-2) - T(3)) * e + T(2)) * e + T(2),
                                    ((e * T(2) + T(2)) * e - T(3)) * e - T(2));
    const Pack<T> curl = ((e + one) * d.high * T(2) + near * cubic) * T(4);
    return {select<T>(left, decay.times(near * gate), x * gate),
            select<T>(left, decay.times(slope), slope) / square,
            decay.times(curl) * select<T>(left, one, e) / (square * d.high)};
  }

  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const { return x >= -NearExponential::limit; }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const {
    return NearExponent(atMost(x, nearEnd));
  }
  /// f = x k / h with k = w + w^2 / 2 and h = 1 + k = d / 2, and
  /// f' = w ((1 + x) (1 + w) + w (h + w) / 2) / h^2. In doubles, because the sum passes through
  /// zero and would lose a float's digits there.
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential growth) const {
    const Pack<double> c = widen(atMost(x, nearEnd)), w = widen(growth.value());
    const Pack<double> half = w * 0.5, k = half * w + w, h = k + 1.0, r = 1.0 / h;
    const Pack<double> sum = (c + 1.0) * (w + 1.0) + half * (h + w);
    return {x * narrow(k * r), narrow(sum * w * (r * r))};
  }

 private:
  static constexpr float nearEnd = 20;  // beyond, |f(x) - x| is below half an ulp of x
};

template Entry entry<Mish>();

}  // namespace plot_twist
