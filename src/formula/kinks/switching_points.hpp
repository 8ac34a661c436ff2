#pragma once

#include <vector>

#include "formula/exact/exact_function.hpp"

namespace plot_twist {

/// A zero of a switch: exactly at a double, or between doubles, to some 100 digits of two.
struct SwitchingPoint {
  Real place;
  double x;  // the nearest double
};

/// Every x at which a switch of the function has a zero, ascending, at most 200, the nearest to 0.
/// Two zeros between neighbouring scan points (scan_points.hpp) may be missed.
std::vector<SwitchingPoint> findSwitchingPoints(const ExactFunction& function);

}  // namespace plot_twist
