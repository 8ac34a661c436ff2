#pragma once

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A function and its first two derivatives by x, as nodes.
struct JetNodes {
  int value, slope, curvature;
};

/// Differentiates a node twice in forward mode: each part's slope and curvature are made from those
/// of its operands, by the rules of calculus. Subexpressions that value and derivatives have in
/// common are one node. At a kink the slope is 0 for abs, and for min and max that of the constant
/// operand, if one of them is constant.
JetNodes differentiate(Expressions& expressions, int root);

}  // namespace plot_twist
