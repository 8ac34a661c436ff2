#pragma once

#include <span>
#include <string>
#include <string_view>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A node as a formula that could be typed, cut short if it is long. `parameters` are the names of
/// the parameters, by their index.
std::string printExpression(const Expressions& in, int node,
                            std::span<const std::string_view> parameters);

}  // namespace plot_twist
