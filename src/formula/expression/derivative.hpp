#pragma once

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A function and its first two derivatives with respect to x, as nodes.
struct JetNodes {
  int value, slope, curvature;
};

/// Differentiates a node twice, forward: each part gets its slope and its curvature from those of
/// its operands, exactly, and what value and derivatives have in common is shared. At a kink the
/// slope is that of the taken branch: 0 for abs, the constant operand's for min and max.
JetNodes differentiate(Expressions& expressions, int root);

}  // namespace plot_twist
