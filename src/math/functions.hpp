#pragma once

#include "math/kernels/arctangent.hpp"
#include "math/kernels/error_function.hpp"
#include "math/kernels/exponential.hpp"
#include "math/kernels/hyperbolic.hpp"
#include "math/kernels/logarithm.hpp"
#include "math/kernels/logistic.hpp"
#include "math/kernels/normal.hpp"
#include "math/kernels/power.hpp"
#include "math/kernels/trigonometric.hpp"

/// Our own elementary functions: on packs (from the headers above) and on single numbers. They use
/// no libm, whose results differ between machines.
namespace plot_twist {

#define PLOT_TWIST_SCALAR(function)       \
  template <class T>                      \
    requires std::is_floating_point_v<T>  \
  T function(T x) {                       \
    return lane(function(Pack<T>(x)), 0); \
  }

PLOT_TWIST_SCALAR(atan)
PLOT_TWIST_SCALAR(cos)
PLOT_TWIST_SCALAR(cosh)
PLOT_TWIST_SCALAR(erf)
PLOT_TWIST_SCALAR(erfc)
PLOT_TWIST_SCALAR(exp)
PLOT_TWIST_SCALAR(expm1)
PLOT_TWIST_SCALAR(log)
PLOT_TWIST_SCALAR(log1p)
PLOT_TWIST_SCALAR(normcdf)
PLOT_TWIST_SCALAR(normpdf)
PLOT_TWIST_SCALAR(sigmoid)
PLOT_TWIST_SCALAR(sin)
PLOT_TWIST_SCALAR(sinh)
PLOT_TWIST_SCALAR(softplus)
PLOT_TWIST_SCALAR(sqrt)
PLOT_TWIST_SCALAR(tanh)
#undef PLOT_TWIST_SCALAR

/// x^y.
template <class T>
  requires std::is_floating_point_v<T>
T pow(T x, std::type_identity_t<T> y) {
  return lane(pow(Pack<T>(x), Pack<T>(y)), 0);
}

/// Sine and cosine of x radians and the natural logarithm of a single double, computed with twice
/// the digits and then rounded: the nearest double in all but the rarest cases (angles beyond 2^20
/// go the way of the packs). For data and random numbers, where the last bit decides whether
/// NumPy's are reproduced; not for inner loops, and not always the bits of a pack's lanes.
double sin(double x);
double cos(double x);
double log(double x);

}  // namespace plot_twist
