#pragma once

#include <vector>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A node at whose zeros a function may have a break; or the slope of such a node, `of`, whose
/// zeros count where `of` has one, too.
struct Switch {
  int node, of = -1;
};

/// The switches of the node `value`: nodes at whose zeros it may have a break, u for abs(u), u - v
/// for min(u, v), b for a / b, u for log(u). Of products, quotients and powers the factors are
/// listed, since (x - 1)^2 has a zero without a change of its sign; for other such zeros, as those
/// of 1 - cos(x), the slope of the switch is listed, too. Nodes that do not exist yet are added.
std::vector<Switch> findSwitches(Expressions& expressions, int value);

}  // namespace plot_twist
