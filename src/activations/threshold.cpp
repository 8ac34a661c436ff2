#include "activations/distance_above.hpp"
#include "activations/elementwise.hpp"

namespace plot_twist {

/// threshold(x) = x > threshold ? x : value. PyTorch has no defaults for the two parameters; 1 and
/// 0 are those of the paper.
struct Threshold {
  static constexpr Parameter parameters[] = {{"threshold", 1, -10, 10, "where x begins to count"},
                                             {"value", 0, -10, 10, "what is returned before"}};
  static constexpr std::string_view aliases[] = {"thresholded_relu"};
  static constexpr ActivationInfo info{
      .id = "threshold",
      .name = "Threshold",
      .family = "relu",
      .formula = "x > threshold ? x : value",
      .parameters = parameters,
      .aliases = aliases,
      .facts = {.lower = 0,
                .upper = infinity,
                .lowerReached = true,
                .upperReached = false,
                .zeroCentred = false,
                .smoothness = Smoothness::jump,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2014,
                .paper = "Konda, Memisevic and Krueger, Zero-bias autoencoders and the benefits of "
                         "co-adapting features"}};

  double threshold, before;

  explicit Threshold(std::span<const double> values) : threshold(values[0]), before(values[1]) {}

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> off = distanceAbove(x, threshold) <= T(0);
    const Pack<T> zero = zeroOrNan(x);
    return {select<T>(off, T(before), x), keep(~off, Pack<T>(T(1))) + zero, zero};
  }

  std::vector<Kink> kinks() const { return {{threshold, {before, 0}, {threshold, 1}}}; }
};

/// step(x) = x >= 0 ? 1 : 0: the activation of the first artificial neurons. Its slope is 0
/// wherever it exists, so no gradient passes through it.
struct Step {
  static constexpr std::string_view aliases[] = {"heaviside", "binary_step"};
  static constexpr ActivationInfo info{
      .id = "step",
      .name = "Step",
      .family = "hard",
      .formula = "x >= 0 ? 1 : 0",
      .parameters = {},
      .aliases = aliases,
      .facts = {
          .lower = 0,
          .upper = 1,
          .lowerReached = true,
          .upperReached = true,
          .zeroCentred = false,
          .smoothness = Smoothness::jump,
          .monotone = true,
          .saturatesLeft = true,
          .saturatesRight = true,
          .largestSlope = 0,
          .year = 1943,
          .paper =
              "McCulloch and Pitts, A logical calculus of the ideas immanent in nervous activity"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Pack<T> zero = zeroOrNan(x);
    return {keep(x >= T(0), Pack<T>(T(1))) + zero, zero, zero};
  }

  std::vector<Kink> kinks() const { return {{0, {0, 0}, {1, 0}}}; }
};

template Entry entry<Threshold>();
template Entry entry<Step>();

}  // namespace plot_twist
