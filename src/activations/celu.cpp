#include "activations/elementwise.hpp"
#include "math/kernels/exponential.hpp"

namespace plot_twist {

/// celu(x) = x > 0 ? x : alpha (e^(x / alpha) - 1): an ELU whose slope is 1 at 0 for every alpha.
///
/// The rounding error of the quotient x / alpha is passed to the exponential as its correction: at
/// x / alpha = -700 an ulp of the quotient is hundreds of ulp of e^(x / alpha).
struct Celu {
  static constexpr Parameter parameters[] = {
      {"alpha", 1, 0.1, 5, "how far down it levels off: -alpha"}};
  static constexpr ActivationInfo info{
      .id = "celu",
      .name = "CELU",
      .family = "elu",
      .formula = "max(x, 0) + min(alpha * expm1(x / alpha), 0)",
      .parameters = parameters,
      .facts = {.lower = -1,
                .upper = infinity,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::once,
                .monotone = true,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2017,
                .paper = "Barron, Continuously differentiable exponential linear units"}};

  double alpha;

  explicit Celu(std::span<const double> values) : alpha(values[0]) {}

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> right = x > T(0);
    const Pack<T> divisor = T(alpha);
    const Pack<T> d = atLeast(atMost(x, T(0)), T(-1000 * alpha));  // e^-1000 is 0
    const Pack<T> quotient = d / divisor, product = quotient * divisor;
    const Pack<T> lost = (d - product) - productError<T>(quotient, divisor, product) -
                         quotient * T(alpha - static_cast<double>(T(alpha)));
    const Decay<T> decay(quotient, lost / divisor);
    const Pack<T> dip = copysign(decay.oneMinus() * divisor, x);
    return {select<T>(right, x, dip), select<T>(right, Pack<T>(T(1)), decay.value()),
            select<T>(right, Pack<T>(T(0)), decay.times(T(1 / alpha)))};
  }
};

template Entry entry<Celu>();

}  // namespace plot_twist
