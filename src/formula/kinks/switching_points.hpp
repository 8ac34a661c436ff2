#pragma once

#include <span>
#include <vector>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// The switches of the node `value`: nodes at whose sign changes it may have a kink, u for abs(u),
/// u - v for min(u, v). Nodes that do not exist yet are added.
std::vector<int> findSwitches(Expressions& expressions, int value);

/// Every x at which a switch changes its sign, ascending, at most 200: of the two neighbouring
/// doubles around a change the one at which the switch is nearer to 0.
std::vector<double> findSwitchingPoints(const Expressions& expressions,
                                        std::span<const int> switches);

}  // namespace plot_twist
