#pragma once

#include "math/lanes/lanes.hpp"

namespace plot_twist {

/// A function and its first two derivatives at four x. Formulas compute all three from shared
/// parts; what a caller leaves unread, the compiler removes.
template <class T>
struct Jet {
  Pack<T> value, slope, curvature;
};

/// A function and its derivative at four x: what training needs.
template <class T>
struct Tangent {
  Pack<T> value, slope;
};

}  // namespace plot_twist
