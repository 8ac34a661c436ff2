#include "activations/elementwise.hpp"
#include "math/kernels/trigonometric.hpp"

namespace plot_twist {

/// sine(x) = sin(x), for networks that represent images and sounds as functions of position or
/// time. NaN for infinite x.
struct Sine {
  static constexpr std::string_view aliases[] = {"sin"};
  static constexpr ActivationInfo info{
      .id = "sine",
      .name = "Sine",
      .family = "other",
      .formula = "sin(x)",
      .parameters = {},
      .aliases = aliases,
      .facts = {.lower = -1,
                .upper = 1,
                .lowerReached = true,
                .upperReached = true,
                .zeroCentred = true,
                .smoothness = Smoothness::smooth,
                .monotone = false,
                .saturatesLeft = false,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2020,
                .paper = "Sitzmann, Martel, Bergman, Lindell and Wetzstein, Implicit neural "
                         "representations with periodic activation functions"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const SineCosine<T> wave(x);
    return {wave.sine(), wave.cosine(), -wave.sine()};
  }
};

template Entry entry<Sine>();

}  // namespace plot_twist
