#pragma once

#include <optional>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// f'(u) and f''(u), as nodes.
struct OuterDerivatives {
  int slope, curvature;
};

/// The derivatives of an elementary function f at u, where `value` is the node f(u). None for
/// operations that are constant wherever they have a slope (signs and comparisons).
std::optional<OuterDerivatives> elementaryDerivatives(Expressions& in, Operation f, int value,
                                                      int u);

}  // namespace plot_twist
