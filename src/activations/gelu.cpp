#include "activations/elementwise.hpp"
#include "math/kernels/lifted_power.hpp"
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

  // Floats. With t = 1 - Phi(d) = e^(-d^2 / 2) M(d), as above: f = max(x, 0) - d t on either side.
  struct Tail {
    Pack<float> growth, remainder;
  };
  /// e^(-d^2 / 2). In doubles: a float's rounding error of d^2, up to 225, would be many ulp of it.
  PLOT_TWIST_INLINE LiftedPower exponent(Pack<float> x) const {
    constexpr double perLn2 = 1.4426950408889634;
    const Pack<double> d = widen(distance(x));
    return LiftedPower(d * d * (-0.5 * perLn2));
  }
  PLOT_TWIST_INLINE Tail exponential(Pack<float> x, LiftedPower bell) const {
    return {bell.growth(), Normal<float>::remainder(distance(x))};
  }
  /// The factors M and M - d phi(0) are multiplied by 1 + growth in such a way that the result is
  /// rounded once more, not twice.
  PLOT_TWIST_INLINE Tangent<float> tangent(Pack<float> x, LiftedPower bell, Tail tail) const {
    const Pack<float> d = distance(x);
    const auto [ratio, rest] = Normal<float>::quickTailRatio(d, tail.remainder);
    const Pack<float> drop = ratio - d * Normal<float>::densityAt0;
    const Pack<float> side = (rest + ratio * tail.growth) + ratio;
    const Pack<float> turn = (rest + drop * tail.growth) + drop;
    const Pack<float> slope = bell.power() * (turn * LiftedPower::unlift);
    return {atLeast(x, -0.0F) - (d * bell.power()) * (side * LiftedPower::unlift),
            select<float>(x < 0.0F, slope, 1.0F - slope)};
  }

 private:
  PLOT_TWIST_INLINE static Pack<float> distance(Pack<float> x) {
    return atMost(abs(x), MillsTable<float>::end);
  }
};

template Entry entry<Gelu>();

}  // namespace plot_twist
