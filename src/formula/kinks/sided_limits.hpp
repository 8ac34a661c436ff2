#pragma once

#include <optional>

#include "formula/exact/exact_function.hpp"

namespace plot_twist {

/// The limits of a function and its derivatives at a point, from one side: a number, an infinity,
/// or NaN where there is none, as for sin(1/x) at 0; nothing where no digits told anything.
struct SidedLimits {
  bool isDefined = true;  // whether the function is known to be a number on that side
  double value = 0;
  std::optional<double> slope = {}, curvature = {};
};

/// Reads the limits off the function at distances of 2^-40 to 2^-100, in some 90 digits: there a
/// number has settled, a root has shrunk by its power, a pole has grown by its power and a
/// logarithm by equal steps. Side -1 is the left, 1 the right.
SidedLimits limitsAt(const ExactFunction& function, const Real& place, int side);

}  // namespace plot_twist
