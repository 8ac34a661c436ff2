#pragma once

#include <optional>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A simpler node equal to `node`, whose operands are simplified already; none if there is nothing
/// to simplify. For finite x the result stays the same to the last bit, except for the sign of a
/// zero.
std::optional<int> simplify(Expressions& expressions, const Node& node);

}  // namespace plot_twist
