#include <algorithm>
#include <cmath>
#include <limits>

#include "activations/elementwise.hpp"
#include "math/lanes/bits.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {

/// relu(x) = max(0, x). Its slope at 0 is 0, as in PyTorch.
struct Relu {
  static constexpr ActivationInfo info{
      .id = "relu",
      .name = "ReLU",
      .family = "relu",
      .formula = "max(0, x)",
      .parameters = {},
      .facts = {
          .lower = 0,
          .upper = infinity,
          .lowerReached = true,
          .upperReached = false,
          .zeroCentred = false,
          .smoothness = Smoothness::continuous,
          .monotone = true,
          .saturatesLeft = true,
          .saturatesRight = false,
          .largestSlope = 1,
          .year = 2010,
          .paper =
              "Nair and Hinton, Rectified linear units improve restricted Boltzmann machines"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    // The complement of x <= 0, not x > 0: both are false for NaN, which must stay NaN.
    const Mask<T> on = ~(x <= T(0));
    const Pack<T> zero = zeroOrNan(x);
    return {keep(on, x), keep(on, Pack<T>(T(1))) + zero, zero};
  }

  std::vector<Kink> kinks() const { return {{0, {0, 0}, {0, 1}}}; }
};

/// Two half-lines that meet at 0: x on the right, factor * x on the left. The slope at 0 is the
/// left one, as in PyTorch.
struct TwoLines {
  double factor;

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> left = x <= T(0);
    const Pack<T> zero = zeroOrNan(x);
    // 0 times an infinite x would be NaN.
    const Pack<T> from = factor == 0 ? atLeast(x, std::numeric_limits<T>::lowest()) : x;
    return {select<T>(left, from * T(factor), x), select<T>(left, T(factor), Pack<T>(T(1))) + zero,
            zero};
  }

  std::vector<Kink> kinks() const {
    if (factor == 1) return {};
    return {{0, {0, factor}, {0, 1}}};
  }
  double largestSlope() const { return std::max(1.0, std::abs(factor)); }
};

/// leaky_relu(x) = x > 0 ? x : negative_slope x: its gradient is not 0 for x < 0, unlike ReLU's.
struct LeakyRelu : TwoLines {
  static constexpr Parameter parameters[] = {{"negative_slope", 0.01, 0, 1, "slope for x < 0"}};
  static constexpr ActivationInfo info{
      .id = "leaky_relu",
      .name = "Leaky ReLU",
      .family = "relu",
      .formula = "x > 0 ? x : negative_slope * x",
      .parameters = parameters,
      .facts = {.lower = -infinity,
                .upper = infinity,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::continuous,
                .monotone = true,
                .saturatesLeft = false,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2013,
                .paper =
                    "Maas, Hannun and Ng, Rectifier nonlinearities improve neural network acoustic "
                    "models"}};

  explicit LeakyRelu(std::span<const double> values) : TwoLines{values[0]} {}
};

/// prelu(x) = x > 0 ? x : weight x: a leaky ReLU whose slope for x < 0 is learnt.
struct Prelu : TwoLines {
  static constexpr Parameter parameters[] = {{"weight", 0.25, -2, 2, "slope for x < 0"}};
  static constexpr ActivationInfo info{
      .id = "prelu",
      .name = "PReLU",
      .family = "relu",
      .formula = "x > 0 ? x : weight * x",
      .parameters = parameters,
      .facts = {.lower = -infinity,
                .upper = infinity,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::continuous,
                .monotone = true,
                .saturatesLeft = false,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2015,
                .paper = "He, Zhang, Ren and Sun, Delving deep into rectifiers"}};

  explicit Prelu(std::span<const double> values) : TwoLines{values[0]} {}

  double learnt() const { return factor; }
  Prelu with(double weight) const { return Prelu(std::span<const double>(&weight, 1)); }
  template <class T>
  PLOT_TWIST_INLINE Pack<T> byLearnt(Pack<T> x) const {
    return atMost(x, T(0));
  }
};

/// rrelu(x) = x > 0 ? x : (lower + upper) / 2 x: the randomised leaky ReLU in evaluation mode. In
/// training mode PyTorch draws the slope of every element uniformly from [lower, upper].
struct Rrelu : TwoLines {
  static constexpr Parameter parameters[] = {
      {"lower", 0.125, 0, 1, "the least slope for x < 0 in training"},
      {"upper", 1.0 / 3, 0, 1, "the greatest slope for x < 0 in training"}};
  static constexpr ActivationInfo info{
      .id = "rrelu",
      .name = "RReLU",
      .family = "relu",
      .formula = "x > 0 ? x : (lower + upper) / 2 * x",
      .parameters = parameters,
      .facts = {.lower = -infinity,
                .upper = infinity,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::continuous,
                .monotone = true,
                .saturatesLeft = false,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2015,
                .paper = "Xu, Wang, Chen and Li, Empirical evaluation of rectified activations in "
                         "convolutional network"}};

  explicit Rrelu(std::span<const double> values) : TwoLines{(values[0] + values[1]) / 2} {}

  static std::string validate(std::span<const double> values) {
    if (values[0] <= values[1]) return {};
    return "lower must be at most upper, got " + digits(values[0]) + " and " + digits(values[1]);
  }
};

template Entry entry<Relu>();
template Entry entry<LeakyRelu>();
template Entry entry<Prelu>();
template Entry entry<Rrelu>();

}  // namespace plot_twist
