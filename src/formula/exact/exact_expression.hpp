#pragma once

#include <span>
#include <vector>

#include "formula/expression/expression.hpp"
#include "formula/parse/syntax.hpp"

namespace plot_twist {

/// A formula as it was typed: nothing is rewritten, constants are kept apart, pi and e are exact,
/// and functions of the catalogue are replaced by their formulas. It says what the right result
/// is: 1/3 * gelu(x) becomes (1 / 3) * (x * normcdf(x)).
struct ExactExpression {
  Expressions expressions{Expressions::Constants::kept};
  int root = 0;
};

/// Precondition: the formula with these parameters is valid. No parameters: all are 1.
ExactExpression exactExpression(const Syntax& syntax, std::span<const double> parameters);

}  // namespace plot_twist
