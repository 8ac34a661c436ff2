#include "math/kernels/exponential.hpp"

#include "activations/elementwise.hpp"

namespace plot_twist {

/// exponential(x) = e^x, its own slope and curvature.
struct Exponential {
  static constexpr std::string_view aliases[] = {"exp"};
  static constexpr ActivationInfo info{.id = "exponential",
                                       .name = "Exponential",
                                       .family = "other",
                                       .formula = "exp(x)",
                                       .parameters = {},
                                       .aliases = aliases,
                                       .facts = {.lower = 0,
                                                 .upper = infinity,
                                                 .lowerReached = false,
                                                 .upperReached = false,
                                                 .zeroCentred = false,
                                                 .smoothness = Smoothness::smooth,
                                                 .monotone = true,
                                                 .saturatesLeft = true,
                                                 .saturatesRight = false,
                                                 .largestSlope = infinity,
                                                 .year = 1972,
                                                 .paper = "Nelder and Wedderburn, Generalized "
                                                          "linear models"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Pack<T> power = exp(x);
    return {power, power, power};
  }
};

template Entry entry<Exponential>();

}  // namespace plot_twist
