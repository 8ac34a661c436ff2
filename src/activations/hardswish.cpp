#include "activations/elementwise.hpp"
#include "math/lanes/bits.hpp"

namespace plot_twist {

/// hardswish(x) = x min(max(x + 3, 0), 6) / 6: near SiLU, without an exponential. JAX calls it
/// hard_silu. Its slope jumps at -3 and at 3; there it is the right one, as in PyTorch.
struct Hardswish {
  static constexpr std::string_view aliases[] = {"hard_swish", "hard_silu"};
  static constexpr ActivationInfo info{
      .id = "hardswish",
      .name = "Hardswish",
      .family = "hard",
      .formula = "x * min(max(x + 3, 0), 6) / 6",
      .parameters = {},
      .aliases = aliases,
      .facts = {.lower = -0.375,
                .upper = infinity,
                .lowerReached = true,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::continuous,
                .monotone = false,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1.5,
                .year = 2019,
                .paper = "Howard et al., Searching for MobileNetV3"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> left = x < T(-3);
    const Mask<T> right = x >= T(3);
    const Pack<T> c = atLeast(atMost(x, T(3)), T(-3));
    return {select<T>(right, x, keep(~left, c * (c + T(3)) / T(6))),
            select<T>(right, T(1), keep(~left, (c + c + T(3)) / T(6))),
            keep(~(left | right), Pack<T>(T(1) / T(3))) + zeroOrNan(x)};
  }

  std::vector<Kink> kinks() const { return {{-3, {0, 0}, {0, -0.5}}, {3, {3, 1.5}, {3, 1}}}; }
};

template Entry entry<Hardswish>();

}  // namespace plot_twist
