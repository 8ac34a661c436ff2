#pragma once

#include <span>
#include <string>
#include <string_view>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A node as it could be typed; cut short if it is long.
std::string printExpression(const Expressions& in, int node,
                            std::span<const std::string_view> parameters);

}  // namespace plot_twist
