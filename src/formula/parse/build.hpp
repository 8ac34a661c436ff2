#pragma once

#include <span>
#include <string>
#include <vector>

#include "formula/expression/expression.hpp"
#include "formula/parse/syntax.hpp"

namespace plot_twist {

/// A formula with numbers for its parameters, ready to be differentiated.
struct Built {
  Expressions expressions;
  int root = 0;
  std::vector<std::string> notes;  // "log(1+exp(x)) is computed as softplus(x): ..."
  std::string wrong;               // one sentence; empty if nothing is
};

/// Makes an expression of a formula; one number for each of syntax.parameters. Without numbers the
/// result is for reading only: its notes name the parameters.
Built buildFormula(std::string_view text, const Syntax& syntax, std::span<const double> parameters);

}  // namespace plot_twist
