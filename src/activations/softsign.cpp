#include <limits>

#include "activations/elementwise.hpp"
#include "math/lanes/bits.hpp"

namespace plot_twist {

/// softsign(x) = x / (1 + |x|): like tanh, with tails that fall off as 1 / x^2. Its curvature jumps
/// at 0 from 2 to -2; there it is the left one.
struct Softsign {
  static constexpr std::string_view aliases[] = {"soft_sign"};
  static constexpr ActivationInfo info{
      .id = "softsign",
      .name = "Softsign",
      .family = "sigmoid",
      .formula = "x / (1 + abs(x))",
      .parameters = {},
      .aliases = aliases,
      .facts = {.lower = -1,
                .upper = 1,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::once,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = true,
                .largestSlope = 1,
                .year = 2009,
                .paper = "Bergstra, Desjardins, Lamblin and Bengio, Quadratic polynomials learn "
                         "better image features"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Pack<T> d = abs(x), sum = d + T(1);
    const Pack<T> part = T(1) / sum, slope = part / sum, bend = slope * part * T(2);
    constexpr T most = std::numeric_limits<T>::max();  // infinity / infinity would be NaN
    const Pack<T> size = atMost(d, most) / atMost(sum, most);
    return {copysign(size, x), slope, select<T>(x > T(0), -bend, bend)};
  }
};

template Entry entry<Softsign>();

}  // namespace plot_twist
