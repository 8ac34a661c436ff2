#pragma once

#include <span>

namespace plot_twist {

/// The x at which searches evaluate a formula, ascending: every 1/32 from -32 to 32, where most
/// formulas have their kinks and extrema; farther out in steps of 2 percent up to 10^6, then of a
/// factor 10 up to 10^300.
std::span<const double> scanPoints();

}  // namespace plot_twist
