#include "activations/elementwise.hpp"
#include "math/kernels/logistic.hpp"
#include "math/kernels/near_exponential.hpp"

namespace plot_twist {

/// sigmoid(x) = 1 / (1 + e^-x): maps the line to probabilities, (0, 1).
///
/// Computed from e = e^-|x|, as e / (1 + e) for x < 0, so that small values keep their digits.
struct Sigmoid {
  static constexpr ActivationInfo info{
      .id = "sigmoid",
      .name = "Sigmoid",
      .family = "sigmoid",
      .formula = "1 / (1 + exp(-x))",
      .parameters = {},
      .facts = {.lower = 0,
                .upper = 1,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = false,
                .smoothness = Smoothness::smooth,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = true,
                .largestSlope = 0.25,
                .year = 1986,
                .paper = "Rumelhart, Hinton and Williams, Learning representations by "
                         "back-propagating errors"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Logistic<T> s(x);
    return {s.value(), s.slope(), s.curvature()};
  }

  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const {
    return abs(x) <= NearExponential::limit;
  }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const { return NearExponent(-abs(x)); }
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential decay) const {
    const Pack<float> e = decay.value();
    return {select<float>(x < 0.0F, e, 1.0F) / decay.plusOne(), e / (e * (e + 2.0F) + 1.0F)};
  }
};

/// tanh(x) = (e^x - e^-x) / (e^x + e^-x): the sigmoid stretched to (-1, 1).
///
/// Computed from e^-2|x| - 1, which keeps the digits of a small x; the slope is 4e / (1 + e)^2
/// because 1 - tanh(x)^2 loses all digits where tanh is near 1.
struct Tanh {
  static constexpr ActivationInfo info{
      .id = "tanh",
      .name = "Tanh",
      .family = "sigmoid",
      .formula = "tanh(x)",
      .parameters = {},
      .facts = {.lower = -1,
                .upper = 1,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::smooth,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = true,
                .largestSlope = 1,
                .year = 1998,
                .paper = "LeCun, Bottou, Orr and Müller, Efficient BackProp"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const HyperbolicTangent<T> t(x);
    return {t.value(), t.slope(), t.curvature()};
  }

  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const {
    return abs(x) <= NearExponential::limit / 2;
  }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const {
    return NearExponent(abs(x) * -2.0F);
  }
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential decay) const {
    const Pack<float> e = decay.value();
    return {copysign(decay.minusOne() / decay.plusOne(), x), e * 4.0F / (e * (e + 2.0F) + 1.0F)};
  }
};

template Entry entry<Sigmoid>();
template Entry entry<Tanh>();

}  // namespace plot_twist
