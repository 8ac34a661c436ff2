#include "activations/elementwise.hpp"
#include "math/logarithm.hpp"
#include "math/logistic.hpp"
#include "math/near_exponential.hpp"

namespace plot_twist {

/// softplus(x) = log(1 + e^(beta x)) / beta: a smooth ReLU that never quite reaches zero.
///
/// Computed as max(x, 0) + log1p(e^-|x|), so neither tail overflows; its slope is the sigmoid.
struct Softplus {
  static constexpr Parameter parameters[] = {{"beta", 1, 0.1, 20, "sharpness of the bend"}};
  static constexpr ActivationInfo info{
      .id = "softplus",
      .name = "Softplus",
      .family = "softplus",
      .formula = "log1p(exp(beta * x)) / beta",
      .parameters = parameters,
      .facts = {
          .lower = 0,
          .upper = infinity,
          .lowerReached = false,
          .upperReached = false,
          .zeroCentred = false,
          .smoothness = Smoothness::smooth,
          .monotone = true,
          .saturatesLeft = true,
          .saturatesRight = false,
          .largestSlope = 1,
          .year = 2000,
          .paper =
              "Dugas, Bengio, Bélisle, Nadeau and Garcia, Incorporating second-order functional "
              "knowledge for better option pricing"}};

  double beta;

  explicit Softplus(std::span<const double> values) : beta(values[0]) {}

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Pack<T> factor = T(beta);
    const Pack<T> y = x * factor;
    // Far out e^-|y| feels the digits that the product lost; an infinite x has none.
    const Pack<T> d = atMost(abs(x), T(1e4));
    const Pack<T> lost =
        productError<T>(d, factor, d * factor) + d * T(beta - static_cast<double>(T(beta)));
    const Logistic<T> s(x < T(0), Decay<T>(-(d * factor), -lost));
    return {(atLeast(y, T(0)) + log1pOfUnit(s.decay().value())) / factor, s.value(),
            s.slope() * factor};
  }

  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const {
    return x * float(beta) >= -NearExponential::limit;
  }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const {
    constexpr double perLn2 = 1.4426950408889634;
    const Pack<float> d = atMost(abs(x), NearExponential::limit / float(beta));
    return NearExponent::ofBinary(widen(d) * (-beta * perLn2));
  }
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential decay) const {
    const Pack<float> e = decay.value();
    return {atLeast(x, 0.0F) + log1pOfUnit(e) * float(1 / beta),
            select<float>(x < 0.0F, e, 1.0F) / decay.plusOne()};
  }
};

template Entry entry<Softplus>();

}  // namespace plot_twist
