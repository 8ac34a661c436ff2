#include "activations/distance_above.hpp"
#include "activations/elementwise.hpp"

namespace plot_twist {

/// Where x is outside [-lambd, lambd], given excess = |x| - lambd; everywhere, 0 included, if lambd
/// is 0.
template <class T>
PLOT_TWIST_INLINE Mask<T> isHeard(Pack<T> over, double lambd) {
  return ~(over <= Pack<T>(lambd == 0 ? T(-1) : T(0)));
}

/// hardshrink(x) = |x| > lambd ? x : 0: small values are cut off as noise, others pass unchanged.
struct Hardshrink {
  static constexpr Parameter parameters[] = {{"lambd", 0.5, 0, 5, "how far from 0 it is silent"}};
  static constexpr std::string_view aliases[] = {"hard_shrink"};
  static constexpr ActivationInfo info{
      .id = "hardshrink",
      .name = "Hardshrink",
      .family = "shrink",
      .formula = "abs(x) > lambd ? x : 0",
      .parameters = parameters,
      .aliases = aliases,
      .facts = {.lower = -infinity,
                .upper = infinity,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::jump,
                .monotone = true,
                .saturatesLeft = false,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 1994,
                .paper = "Donoho and Johnstone, Ideal spatial adaptation by wavelet shrinkage"}};

  double lambd;

  explicit Hardshrink(std::span<const double> values) : lambd(values[0]) {}

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> on = isHeard(distanceAbove(abs(x), lambd), lambd);
    const Pack<T> zero = zeroOrNan(x);
    return {keep(on, x), keep(on, Pack<T>(T(1))) + zero, zero};
  }

  std::vector<Kink> kinks() const {
    if (lambd == 0) return {};
    return {{-lambd, {-lambd, 1}, {0, 0}}, {lambd, {0, 0}, {lambd, 1}}};
  }
};

/// softshrink(x) = sign(x) max(|x| - lambd, 0): small values become 0, others move towards 0 by
/// lambd (the proximal operator of lambd |x|).
struct Softshrink {
  static constexpr Parameter parameters[] = {{"lambd", 0.5, 0, 5, "how far from 0 it is silent"}};
  static constexpr std::string_view aliases[] = {"soft_shrink"};
  static constexpr ActivationInfo info{
      .id = "softshrink",
      .name = "Softshrink",
      .family = "shrink",
      .formula = "sign(x) * max(abs(x) - lambd, 0)",
      .parameters = parameters,
      .aliases = aliases,
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
                .year = 1995,
                .paper = "Donoho, De-noising by soft-thresholding"}};

  double lambd;

  explicit Softshrink(std::span<const double> values) : lambd(values[0]) {}

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Pack<T> over = distanceAbove(abs(x), lambd);
    const Mask<T> on = isHeard(over, lambd);
    const Pack<T> zero = zeroOrNan(x);
    return {keep(on, copysign(over, x)), keep(on, Pack<T>(T(1))) + zero, zero};
  }

  std::vector<Kink> kinks() const {
    if (lambd == 0) return {};
    return {{-lambd, {0, 1}, {0, 0}}, {lambd, {0, 0}, {0, 1}}};
  }
};

template Entry entry<Hardshrink>();
template Entry entry<Softshrink>();

}  // namespace plot_twist
