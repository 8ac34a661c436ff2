#include "activations/elementwise.hpp"
#include "math/lanes/bits.hpp"

namespace plot_twist {

/// sparse_plus(x) = 0 left of -1, x right of 1, (x + 1)^2 / 4 between: a softplus that is exactly 0
/// for x <= -1. Its slope is sparse_sigmoid; its curvature is 1/2 between and 0 at the ends.
struct SparsePlus {
  static constexpr ActivationInfo info{
      .id = "sparse_plus",
      .name = "Sparse plus",
      .family = "softplus",
      .formula = "x <= -1 ? 0 : x < 1 ? (x + 1)^2 / 4 : x",
      .parameters = {},
      .facts = {.lower = 0,
                .upper = infinity,
                .lowerReached = true,
                .upperReached = false,
                .zeroCentred = false,
                .smoothness = Smoothness::once,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2020,
                .paper = "Blondel, Martins and Niculae, Learning with Fenchel-Young losses"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> right = x >= T(1), between = abs(x) < Pack<T>(T(1));
    const Pack<T> sum = atLeast(atMost(x, T(1)), T(-1)) + T(1);
    return {select<T>(right, x, sum * sum * T(0.25)), sum * T(0.5),
            keep(between, Pack<T>(T(0.5))) + zeroOrNan(x)};
  }
};

template Entry entry<SparsePlus>();

}  // namespace plot_twist
