#include "activations/distance_above.hpp"
#include "activations/elementwise.hpp"
#include "math/functions.hpp"
#include "math/kernels/near_exponential.hpp"

namespace plot_twist {

/// softplus(x) = log(1 + e^(beta x)) / beta: a smooth ReLU, positive everywhere.
///
/// Computed as max(x, 0) + log1p(e^-|x|), so neither tail overflows; its slope is the sigmoid.
///
/// For beta x > threshold PyTorch returns x itself, because its exponential would overflow further
/// out. This form does not overflow, so a threshold of 20 or more, where PyTorch's shortcut is off
/// by 2e-9 and no float shows it, has no effect and the function is smooth. A lower threshold is
/// obeyed: the function jumps there.
struct Softplus {
  static constexpr double shortcut = 20;
  static constexpr Parameter parameters[] = {
      {"beta", 1, 0.1, 20, "sharpness of the bend"},
      {"threshold", shortcut, 0, 100, "beta x beyond which it is x itself; no effect from 20 on"}};
  static constexpr ActivationInfo info{
      .id = "softplus",
      .name = "Softplus",
      .family = "softplus",
      .formula = "threshold < min(20, beta * x) ? x : log1p(exp(beta * x)) / beta",
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

  double beta, threshold;

  explicit Softplus(std::span<const double> values)
      : beta(values[0]), threshold(values[1] < shortcut ? values[1] : infinity) {}

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Pack<T> factor = T(beta);
    // The rounding error of the product beta x becomes the exponential's correction; for an
    // infinite x it would be NaN.
    const Pack<T> d = atMost(abs(x), T(1e4)), y = d * factor;
    const Pack<T> lost = productError<T>(d, factor, y) + d * T(beta - static_cast<double>(T(beta)));
    const Logistic<T> s(x < T(0), Decay<T>(-y, -lost));
    // For y < -50, log1p(e) is e. e / beta is one product with the exponential's parts, since a
    // subnormal e has lost digits.
    const Pack<T> bend = log1pOfUnit(s.decay().value()) / factor;
    const Pack<T> value = select<T>((x < T(0)) & (y > Pack<T>(T(50))), s.decay().times(T(1 / beta)),
                                    atLeast(x, T(0)) + bend);
    if (threshold == infinity) return {value, s.value(), s.slope() * factor};
    const Mask<T> beyond = (x > T(0)) & (distanceAbove(y, threshold) + lost > T(0));
    return {select<T>(beyond, x, value), select<T>(beyond, T(1), s.value()),
            keep(~beyond, s.slope() * factor)};
  }

  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const {
    const Pack<float> y = x * float(beta);
    return (y >= -NearExponential::limit) & (y <= float(threshold * 0.999));
  }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const {
    constexpr double perLn2 = 1.4426950408889634;
    // The limit lies 0.1 % beyond that of `isNear`, whose product may have been rounded down.
    const Pack<float> d = atMost(abs(x), 1.001F * NearExponential::limit / float(beta));
    return NearExponent::ofBinary(widen(d) * (-beta * perLn2));
  }
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential decay) const {
    const Pack<float> e = decay.value();
    return {atLeast(x, 0.0F) + log1pOfUnit(e) * float(1 / beta),
            select<float>(x < 0.0F, e, 1.0F) / decay.plusOne()};
  }

  std::vector<Kink> kinks() const {
    if (threshold == infinity) return {};
    const double x = threshold / beta;
    return {{x, {softplus(threshold) / beta, sigmoid(threshold)}, {x, 1}}};
  }
};

template Entry entry<Softplus>();

}  // namespace plot_twist
