#include "activations/elementwise.hpp"
#include "math/kernels/near_exponential.hpp"
#include "math/kernels/normal.hpp"

namespace plot_twist {

/// gelu(x) = x Phi(x), Phi(x) being the probability that a standard normal variable is below x.
///
/// For x < 0, Phi(x) is computed as a tail (see normal.hpp): PyTorch's x (1 + erf(x / sqrt(2))) / 2
/// loses every digit there.
struct Gelu {
  static constexpr ActivationInfo info{
      .id = "gelu",
      .name = "GELU",
      .family = "gated",
      .formula = "x * normcdf(x)",
      .parameters = {},
      .facts = {.lower = -0.16997120747990366,
                .upper = infinity,
                .lowerReached = true,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::smooth,
                .monotone = false,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1.1289041451851547,
                .year = 2016,
                .paper = "Hendrycks and Gimpel, Gaussian error linear units (GELUs)"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Normal<T> normal(x);
    const Mask<T> left = normal.negative();
    const Pack<T> d = normal.distance(), one = T(1);
    const Twofold<T> ratio = normal.tailRatio(), density = Normal<T>::preciseDensityAt0();
    // With t = 1 - Phi(d): f = -d t on the left, x (1 - t) on the right.
    const Twofold<T> product = Twofold<T>{-d, T(0)} * ratio;
    const Pack<T> tail = normal.bellTimes(Twofold<T>{select<T>(left, product.high, ratio.high),
                                                     select<T>(left, product.low, ratio.low)});
    // f' = Phi + x phi is t - d phi on the left and 1 minus that on the right.
    const Pack<T> slope = normal.bellTimes(ratio - Twofold<T>{d, T(0)} * density);
    const Pack<T> bend = rounded(Twofold<T>{T(2), T(0)} - twoProduct(d, d));
    return {select<T>(left, tail, x * (one - tail)), select<T>(left, slope, one - slope),
            normal.bellTimes(bend * Normal<T>::densityAt0)};
  }

  /// For x <= -15 all results are 0; between -15 and -nearEnd they may be subnormal, which
  /// NearExponential cannot hold.
  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const {
    return (x >= -nearEnd) | (x <= -15.0F);
  }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const {
    constexpr double perLn2 = 1.4426950408889634;
    const Pack<double> wide = widen(atMost(abs(x), nearEnd));
    return NearExponent::ofBinary(wide * wide * (-0.5 * perLn2));
  }
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential bell) const {
    const Mask<float> left = x < 0.0F;
    const Pack<float> d = atMost(abs(x), nearEnd);
    const Pack<float> density = keep(x > -15.0F, bell.value());
    const Twofold<float> ratio = Normal<float>::quickTailRatio(d);
    const Pack<float> tail = density * rounded(ratio);
    const Pack<float> slope = density * ((ratio.high - d * Normal<float>::densityAt0) + ratio.low);
    return {atLeast(x, -15.0F) * select<float>(left, tail, 1.0F - tail),
            select<float>(left, slope, 1.0F - slope)};
  }

 private:
  static constexpr float nearEnd = 12.5F;  // e^(-x^2 / 2) is 1.2e-34 there
};

template Entry entry<Gelu>();

}  // namespace plot_twist
