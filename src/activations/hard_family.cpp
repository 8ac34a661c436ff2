#include "activations/distance_above.hpp"
#include "activations/elementwise.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {

/// min(max(x, from), to): a line between two flat ends. At its corners the slope is 0, as in
/// PyTorch.
struct Clamp {
  double from, to;

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> below = distanceAbove(x, from) <= T(0), above = distanceAbove(x, to) >= T(0);
    const Pack<T> zero = zeroOrNan(x);
    return {select<T>(below, T(from), select<T>(above, T(to), x)),
            keep(~(below | above), Pack<T>(T(1))) + zero, zero};
  }

  std::vector<Kink> kinks() const { return {{from, {from, 0}, {from, 1}}, {to, {to, 1}, {to, 0}}}; }
};

/// relu6(x) = min(max(x, 0), 6): a ReLU whose bounded range suits fixed-point and 8-bit arithmetic.
struct Relu6 : Clamp {
  static constexpr ActivationInfo info{
      .id = "relu6",
      .name = "ReLU6",
      .family = "relu",
      .formula = "min(max(x, 0), 6)",
      .parameters = {},
      .facts = {.lower = 0,
                .upper = 6,
                .lowerReached = true,
                .upperReached = true,
                .zeroCentred = false,
                .smoothness = Smoothness::continuous,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = true,
                .largestSlope = 1,
                .year = 2010,
                .paper = "Krizhevsky, Convolutional deep belief networks on CIFAR-10"}};

  Relu6() : Clamp{0, 6} {}
};

/// hardtanh(x) = min(max(x, min_val), max_val): tanh made of three lines.
struct Hardtanh : Clamp {
  static constexpr Parameter parameters[] = {{"min_val", -1, -10, 10, "the lowest value"},
                                             {"max_val", 1, -10, 10, "the highest value"}};
  static constexpr std::string_view aliases[] = {"hard_tanh"};
  static constexpr ActivationInfo info{
      .id = "hardtanh",
      .name = "Hardtanh",
      .family = "hard",
      .formula = "min(max(x, min_val), max_val)",
      .parameters = parameters,
      .aliases = aliases,
      .facts = {.lower = -1,
                .upper = 1,
                .lowerReached = true,
                .upperReached = true,
                .zeroCentred = true,
                .smoothness = Smoothness::continuous,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = true,
                .largestSlope = 1,
                .year = 2004,
                .paper = "Collobert, Large scale machine learning"}};

  explicit Hardtanh(std::span<const double> values) : Clamp{values[0], values[1]} {}

  static std::string validate(std::span<const double> values) {
    if (values[0] < values[1]) return {};
    return "min_val must be less than max_val, got " + digits(values[0]) + " and " +
           digits(values[1]);
  }
};

/// A sigmoid made of three lines: from 0 at -width to 1 at width. At its corners the slope is 0, as
/// in PyTorch.
struct LineBetween {
  double width;

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const T end = T(width);
    const Pack<T> zero = zeroOrNan(x);
    return {(atLeast(atMost(x, end), -end) + end) / (end + end),
            keep(abs(x) < Pack<T>(end), Pack<T>(1 / (end + end))) + zero, zero};
  }

  std::vector<Kink> kinks() const {
    const double slope = 0.5 / width;
    return {{-width, {0, 0}, {0, slope}}, {width, {1, slope}, {1, 0}}};
  }
};

/// hardsigmoid(x) = min(max(x + 3, 0), 6) / 6: near the sigmoid, without an exponential.
struct Hardsigmoid : LineBetween {
  static constexpr std::string_view aliases[] = {"hard_sigmoid"};
  static constexpr ActivationInfo info{
      .id = "hardsigmoid",
      .name = "Hardsigmoid",
      .family = "hard",
      .formula = "min(max(x + 3, 0), 6) / 6",
      .parameters = {},
      .aliases = aliases,
      .facts = {.lower = 0,
                .upper = 1,
                .lowerReached = true,
                .upperReached = true,
                .zeroCentred = false,
                .smoothness = Smoothness::continuous,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = true,
                .largestSlope = 1.0 / 6,
                .year = 2019,
                .paper = "Howard et al., Searching for MobileNetV3"}};

  Hardsigmoid() : LineBetween{3} {}
};

/// sparse_sigmoid(x) = min(max(x + 1, 0), 2) / 2: the slope of sparse_plus.
struct SparseSigmoid : LineBetween {
  static constexpr ActivationInfo info{
      .id = "sparse_sigmoid",
      .name = "Sparse sigmoid",
      .family = "hard",
      .formula = "min(max(x + 1, 0), 2) / 2",
      .parameters = {},
      .facts = {.lower = 0,
                .upper = 1,
                .lowerReached = true,
                .upperReached = true,
                .zeroCentred = false,
                .smoothness = Smoothness::continuous,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = true,
                .largestSlope = 0.5,
                .year = 2020,
                .paper = "Blondel, Martins and Niculae, Learning with Fenchel-Young losses"}};

  SparseSigmoid() : LineBetween{1} {}
};

template Entry entry<Relu6>();
template Entry entry<Hardtanh>();
template Entry entry<Hardsigmoid>();
template Entry entry<SparseSigmoid>();

}  // namespace plot_twist
