#include "activations/elementwise.hpp"
#include "math/kernels/logistic.hpp"
#include "math/kernels/near_exponential.hpp"

namespace plot_twist {

/// silu(x) = x sigmoid(x), also known as swish.
///
/// Computed as a fraction in e = e^-|x| (see logistic.hpp), so that no tail overflows or cancels.
struct Silu {
  static constexpr ActivationInfo info{
      .id = "silu",
      .name = "SiLU (Swish)",
      .family = "gated",
      .formula = "x / (1 + exp(-x))",
      .parameters = {},
      .facts = {
          .lower = -0.2784645427610738,
          .upper = infinity,
          .lowerReached = true,
          .upperReached = false,
          .zeroCentred = true,
          .smoothness = Smoothness::smooth,
          .monotone = false,
          .saturatesLeft = true,
          .saturatesRight = false,
          .largestSlope = 1.099839320128867,
          .year = 2016,
          .paper =
              "Hendrycks and Gimpel, Gaussian error linear units (GELUs); as Swish: Ramachandran, "
              "Zoph and Le, 2017"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Logistic<T> s(x);
    const Pack<T> d = s.denominator(), square = s.squaredDenominator();
    // For |x| > 1000 the tails are 0, and an infinite x times 0 would be NaN.
    const Pack<T> near = atLeast(atMost(x, T(1000)), T(-1000));
    // f' = s (1 + x (1 - s)), as a fraction over d^2. It passes through zero for x < 0, so the sum
    // 1 + x (1 - s) is carried in two parts.
    const Twofold<T> turn{near * s.otherNumerator(), T(0)};
    const Twofold<T> slope = s.decay().preciseOnePlus() + turn;
    // f'' = s (1 - s) (2 + x (1 - 2s)), over d^3.
    const Pack<T> curl = d * T(2) - abs(near) * s.decay().oneMinus();
    return {s.numeratorTimes(near, x) / d, s.numeratorTimes(slope, rounded(slope)) / square,
            s.decay().times(curl) / (square * d)};
  }

  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const {
    return abs(x) <= NearExponential::limit;
  }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const { return NearExponent(-x); }
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential growth) const {
    const Pack<float> s = 1.0F / growth.plusOne();
    // 1 - s, which is small on the right.
    const Pack<float> rest = select<float>(x < 0.0F, 1.0F - s, growth.value() * s);
    return {x * s, s * (x * rest + 1.0F)};
  }
};

template Entry entry<Silu>();

}  // namespace plot_twist
