#pragma once

#include <optional>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A simpler node of the same meaning as this one, whose operands are simplified already; none if
/// there is nothing to simplify. No result for a finite x changes, but for the sign of a zero.
std::optional<int> simplify(Expressions& expressions, const Node& node);

}  // namespace plot_twist
