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

/// Elementary functions on packs (from the headers above) and on single numbers, built from
/// + - * / sqrt and bit operations alone: libm's results differ between machines, these do not.
///
/// The comment of each kernel ends with its largest error and its valid range, as in
///
///     /// Max error: 0.75 ulp (double), 0.75 ulp (float). Range: every x.
///
/// One ulp is the distance of neighbouring numbers of the type at the exact result, so a perfectly
/// rounded result is within 0.5. Measured against libquadmath (113 bits) at 4 million doubles and
/// at every 257th float; tests/cpp/math/kernels/test_elementary.cpp holds the kernels to 50-digit
/// references. "Every x" includes subnormal numbers and infinities; NaN gives NaN.
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

/// x^y for one pair of numbers; see math/kernels/power.hpp.
template <class T>
  requires std::is_floating_point_v<T>
T pow(T x, std::type_identity_t<T> y) {
  return lane(pow(Pack<T>(x), Pack<T>(y)), 0);
}

/// Sine and cosine of x radians and the natural logarithm of a single double, computed in
/// double-double arithmetic and rounded once. Max error: 0.51 ulp, so the result is the nearest
/// double in all but the rarest cases; for |x| > 2^20 sine and cosine are those of the packs.
///
/// Data sets and random numbers use them, to reproduce NumPy's to the last bit. They are slower
/// than a pack's lane and may differ from it in the last bit.
double sin(double x);
double cos(double x);
double log(double x);

}  // namespace plot_twist
