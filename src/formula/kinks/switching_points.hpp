#pragma once

#include <span>
#include <vector>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// Nodes at whose changes of sign a node may have a kink: u for abs(u), u - v for min(u, v), ...
/// Adds the nodes that are not there yet.
std::vector<int> findSwitches(Expressions& expressions, int value);

/// The places where one of the switches changes its sign, of neighbouring doubles the one at which
/// it is 0 or nearer to it; ascending, at most 200.
std::vector<double> findSwitchingPoints(const Expressions& expressions,
                                        std::span<const int> switches);

}  // namespace plot_twist
