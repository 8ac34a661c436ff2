#pragma once

#include "math/lanes/lanes.hpp"

namespace plot_twist {

/// A function and its first two derivatives at four x: value f, slope f' and curvature f''.
/// tanh at x = (-1, 0, 0.5, 2) is
///
///     value      -0.7616  0.0000   0.4621   0.9640    tanh(x)
///     slope       0.4200  1.0000   0.7864   0.0707    1 - tanh(x)^2
///     curvature   0.6397  0.0000  -0.7269  -0.1362    -2 tanh(x) (1 - tanh(x)^2)
///
/// A formula computes all three from shared parts, here one exponential. The compiler removes what
/// a caller does not read, so a loop that stores value and slope costs nothing for the curvature.
template <class T>
struct Jet {
  Pack<T> value, slope, curvature;
};

/// Value and slope at four x, all that training needs.
template <class T>
struct Tangent {
  Pack<T> value, slope;
};

}  // namespace plot_twist
