#pragma once

#include "math/exponential.hpp"
#include "math/logarithm.hpp"
#include "math/logistic.hpp"
#include "math/normal.hpp"

/// Our own elementary functions: on packs (from the headers above) and on single numbers. They use
/// no libm, whose results differ between machines.
namespace plot_twist {

#define PLOT_TWIST_SCALAR(function)       \
  template <class T>                      \
    requires std::is_floating_point_v<T>  \
  T function(T x) {                       \
    return lane(function(Pack<T>(x)), 0); \
  }

PLOT_TWIST_SCALAR(exp)
PLOT_TWIST_SCALAR(expm1)
PLOT_TWIST_SCALAR(normcdf)
PLOT_TWIST_SCALAR(normpdf)
PLOT_TWIST_SCALAR(sigmoid)
PLOT_TWIST_SCALAR(softplus)
PLOT_TWIST_SCALAR(sqrt)
PLOT_TWIST_SCALAR(tanh)
#undef PLOT_TWIST_SCALAR

/// Sine and cosine of x radians (NaN beyond 2^20) and the natural logarithm, computed with twice
/// the digits and then rounded: the nearest double in all but the rarest cases. For data and random
/// numbers, where the last bit decides whether NumPy's are reproduced; not for inner loops.
double sin(double x);
double cos(double x);
double log(double x);

}  // namespace plot_twist
