#pragma once

#include <span>
#include <string>
#include <vector>

#include "formula/expression/expression.hpp"
#include "formula/parse/syntax.hpp"

namespace plot_twist {

/// The expression of a formula whose parameters have numbers, or what is wrong with it.
struct Built {
  Expressions expressions;
  int root = 0;
  std::vector<std::string> notes;  // "log(1+exp(x)) is computed as softplus(x): ..."
  std::string wrong;               // one sentence; empty if nothing is
};

/// Makes the expression of a parsed formula. `parameters` has one number for each of
/// syntax.parameters, or is empty; then the result can be read, not computed, and its notes name
/// the parameters.
Built buildFormula(std::string_view text, const Syntax& syntax, std::span<const double> parameters);

}  // namespace plot_twist
