#include "activations/elementwise.hpp"
#include "math/kernels/exponential.hpp"

namespace plot_twist {

/// gaussian(x) = e^(-x^2), a radial basis function.
///
/// The rounding error of the square is passed to the exponential as its correction: at x^2 = 700 an
/// ulp of the square is hundreds of ulp of the result.
struct Gaussian {
  static constexpr ActivationInfo info{
      .id = "gaussian",
      .name = "Gaussian",
      .family = "other",
      .formula = "exp(-x^2)",
      .parameters = {},
      .facts = {.lower = 0,
                .upper = 1,
                .lowerReached = false,
                .upperReached = true,
                .zeroCentred = false,
                .smoothness = Smoothness::smooth,
                .monotone = false,
                .saturatesLeft = true,
                .saturatesRight = true,
                .largestSlope = 0.85776388496070676,  // sqrt(2 / e)
                .year = 1988,
                .paper = "Broomhead and Lowe, Multivariable functional interpolation and adaptive "
                         "networks"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    constexpr T end = sizeof(T) == 4 ? T(11.5) : T(28);  // f is 0 beyond
    const Pack<T> c = atLeast(atMost(x, end), -end);
    const Pack<T> square = c * c;
    const Decay<T> bell(-square, -productError<T>(c, c, square));
    return {bell.value(), bell.times(c * T(-2)), bell.times(square * T(4) - T(2))};
  }
};

template Entry entry<Gaussian>();

}  // namespace plot_twist
