#include "activations/elementwise.hpp"
#include "math/kernels/logistic.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {

/// swish(x) = x sigmoid(beta x): between x / 2 (beta 0) and a ReLU (beta large); SiLU is beta 1.
struct Swish {
  static constexpr Parameter parameters[] = {{"beta", 1, 0, 10, "sharpness of the bend"}};
  static constexpr ActivationInfo info{
      .id = "swish",
      .name = "Swish",
      .family = "gated",
      .formula = "x / (1 + exp(-beta * x))",
      .parameters = parameters,
      .facts = {.lower = -0.2784645427610738,
                .upper = infinity,
                .lowerReached = true,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::smooth,
                .monotone = false,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1.099839320128867,
                .year = 2017,
                .paper = "Ramachandran, Zoph and Le, Searching for activation functions"}};

  double beta;

  explicit Swish(std::span<const double> values) : beta(values[0]) {}

  /// Smaller positive betas are refused: their functions differ from x / 2 only by tails that
  /// overflow.
  static std::string validate(std::span<const double> values) {
    if (values[0] == 0 || values[0] >= 0.001) return {};
    return "beta must be 0 or at least 0.001, got " + digits(values[0]);
  }

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    if (beta == 0) return {x * T(0.5), zeroOrNan(x) + T(0.5), zeroOrNan(x)};
    const Pack<T> factor = T(beta);
    // Beyond this |x| the tails are 0, and an infinite x times 0 would be NaN.
    const T end = T(1000 / beta);
    const Pack<T> near = atLeast(atMost(x, end), -end), d = abs(near), y = d * factor;
    // The rounding error of the product beta x becomes the exponential's correction.
    const Pack<T> lost = productError<T>(d, factor, y) + d * T(beta - static_cast<double>(T(beta)));
    const Logistic<T> s(x < T(0), Decay<T>(-y, -lost));
    const Pack<T> e = s.decay().value(), two = T(2);
    const Pack<T> denominator = s.denominator(), square = s.squaredDenominator();
    // In terms of y = |beta x|: f' = e (1 + e - y) / (1 + e)^2 on the left, where it passes through
    // zero, so that the sum is carried in two parts, and (1 + e + y e) / (1 + e)^2 on the right;
    // f'' = beta e (2 - y + e (2 + y)) / (1 + e)^3.
    const Twofold<T> turn{select<T>(x < T(0), -y, y * e), select<T>(x < T(0), -lost, T(0))};
    const Twofold<T> slope = s.decay().preciseOnePlus() + turn;
    const Pack<T> curl = ((two - y) + (e * (two + y) - lost)) * factor;
    return {s.numeratorTimes(near, x) / denominator,
            s.numeratorTimes(slope, rounded(slope)) / square,
            s.decay().times(curl) / (square * denominator)};
  }

  double largestSlope() const { return beta == 0 ? 0.5 : info.facts.largestSlope; }
};

template Entry entry<Swish>();

}  // namespace plot_twist
