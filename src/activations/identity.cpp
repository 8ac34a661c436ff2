#include "activations/elementwise.hpp"
#include "math/lanes/bits.hpp"

namespace plot_twist {

/// identity(x) = x: no activation. A network of such layers is one affine map, however deep.
struct Identity {
  static constexpr std::string_view aliases[] = {"linear"};
  static constexpr ActivationInfo info{
      .id = "identity",
      .name = "Identity",
      .family = "linear",
      .formula = "x",
      .parameters = {},
      .aliases = aliases,
      .facts = {.lower = -infinity,
                .upper = infinity,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::smooth,
                .monotone = true,
                .saturatesLeft = false,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 1960,
                .paper = "Widrow and Hoff, Adaptive switching circuits"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Pack<T> zero = zeroOrNan(x);
    return {x, zero + T(1), zero};
  }
};

template Entry entry<Identity>();

}  // namespace plot_twist
