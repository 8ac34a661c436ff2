#include "activations/elementwise.hpp"
#include "math/lanes/bits.hpp"

namespace plot_twist {

/// squareplus(x) = (x + sqrt(x^2 + b)) / 2: a softplus of square roots alone.
///
/// For x < 0, where x and the root h cancel, x + h is computed as b / (h - x). The root enters the
/// slope twice, so it is carried as a sum of two numbers.
struct Squareplus {
  static constexpr Parameter parameters[] = {{"b", 4, 0.01, 100, "width of the bend"}};
  static constexpr ActivationInfo info{
      .id = "squareplus",
      .name = "Squareplus",
      .family = "softplus",
      .formula = "(x + sqrt(x^2 + b)) / 2",
      .parameters = parameters,
      .facts = {.lower = 0,
                .upper = infinity,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = false,
                .smoothness = Smoothness::smooth,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2021,
                .paper = "Barron, Squareplus: a softplus-like algebraic rectifier"}};

  double b;

  explicit Squareplus(std::span<const double> values) : b(values[0]) {}

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> left = x < T(0);
    const Pack<T> d = abs(x);
    const Root<T> root = rootAt(d);
    const Pack<T> h = root.high;
    const Pack<T> mean = (h * T(0.5) + d * T(0.5)) + root.low * T(0.5);
    const Pack<T> small = T(b / 4) / mean;  // f on the left
    // f' on the left, 1 - f' on the right.
    const Pack<T> tail = (small - small * (root.low / h - T(rest<T>() / b))) / h;
    return {select<T>(left, small, mean), select<T>(left, tail, T(1) - tail), T(b / 2) / h / h / h};
  }

 private:
  /// A number as the unevaluated sum high + low.
  template <class T>
  struct Root {
    Pack<T> high, low;
  };

  /// b - T(b).
  template <class T>
  double rest() const {
    return b - static_cast<double>(T(b));
  }

  /// sqrt(d^2 + b) for d >= 0.
  template <class T>
  PLOT_TWIST_INLINE Root<T> rootAt(Pack<T> d) const {
    // For greater d the root rounds to d, and d^2 overflows.
    const Mask<T> isFar = d > Pack<T>(T(std::uint64_t(1) << (sizeof(T) == 4 ? 30 : 60)));
    const Pack<T> square = d * d, sum = square + T(b);
    const Pack<T> partOfB = sum - square;
    const Pack<T> sumRest = (square - (sum - partOfB)) + (T(b) - partOfB) + T(rest<T>());
    const Pack<T> high = sqrt(sum), back = high * high;
    const Pack<T> missing = ((sum - back) - productError<T>(high, high, back)) +
                            (productError<T>(d, d, square) + sumRest);
    return {select<T>(isFar, d, high), keep(~isFar, missing / (high + high))};
  }
};

template Entry entry<Squareplus>();

}  // namespace plot_twist
