#pragma once

#include <span>

namespace plot_twist {

/// Where the line is looked at, ascending: every 1/32 from -32 to 32, where formulas have their
/// bends, and farther out in steps of 2 percent up to 10^6, of a factor 10 up to 10^300.
std::span<const double> scanPoints();

}  // namespace plot_twist
