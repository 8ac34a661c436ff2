#include "activations/elementwise.hpp"
#include "math/exponential.hpp"
#include "math/near_exponential.hpp"

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
    const Pack<T> e = decay.value();
    const Pack<T> near = atLeast(atMost(x, T(1000)), T(-1000));
    const Pack<T> one = T(1);
    const Pack<T> n = select<T>(left, e + T(2), e * T(2) + T(1));  // on the left: n / e
    // d = c + p with c = 2 or 1: the square of a rounded d would double its error.
    const Pack<T> c = select<T>(left, Pack<T>(T(2)), one);
    const Pack<T> p = e * select<T>(left, n, n + one);
    const Pack<T> d = c + p;
    const Pack<T> square = c * c + p * (c + c + p);
    // f' = (n d + 4 x w (1 + w)) / d^2.
    const Pack<T> steep = near * T(4);
    const Pack<T> slope = n * d + (steep + steep * e) * select<T>(left, one, e * e);
    // f'' = 4 w (2 (1 + w) d + x (2 + 2 w - 3 w^2 - 2 w^3)) / d^3.
    const Pack<T> cubic = select<T>(left, ((e * T(-2) - T(3)) * e + T(2)) * e + T(2),
                                    ((e * T(2) + T(2)) * e - T(3)) * e - T(2));
    const Pack<T> curl = ((e + one) * d * T(2) + near * cubic) * T(4);
    return {select<T>(left, decay.times(near * n), x * n) / d,
            select<T>(left, decay.times(slope), slope) / square,
            decay.times(select<T>(left, curl, e * curl)) / (square * d)};
  }

  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const { return x >= -NearExponential::limit; }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const {
    return NearExponent(atMost(x, nearEnd));
  }
  /// With m = min(w, 1), n / d = m - m^2 (1 + m) / d, right to the last digits on both sides.
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential growth) const {
    const Pack<float> w = growth.value(), m = atMost(w, 1.0F);
    const Pack<float> k = w * (w * 0.5F + 1.0F);  // d / 2 = 1 + k
    const Pack<float> gate = m - m * m * (m + 1.0F) * (0.5F / (k + 1.0F));
    // bend = (1 + w) / (1 + k)^2 is near 1 on the left, so its distance from 1 is computed there.
    const Mask<float> left = x < 0.0F;
    const Pack<float> square = k * (k + 2.0F) + 1.0F;
    const Pack<float> part = select<float>(left, k * k + (w * w + w), growth.plusOne()) / square;
    const Pack<float> bend = select<float>(left, 1.0F - part, part);
    return {x * gate, gate + atMost(x, nearEnd) * w * bend};
  }

 private:
  static constexpr float nearEnd = 20;  // w^4 occurs; the bend is over long before
};

template Entry entry<Mish>();

}  // namespace plot_twist
