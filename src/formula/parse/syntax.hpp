#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plot_twist {

/// A node of a formula as it was typed. The text of an operation is its operator: "+", "-" (with
/// one or two operands), "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", "?".
struct SyntaxNode {
  enum class Kind { number, variable, parameter, constant, operation, call };
  Kind kind;
  std::string_view text;  // as typed: digits, a name, an operator; a call: the function's name
  double number = 0;      // of a number or a constant
  std::vector<int> operands = {};  // indices of nodes, all lower than this one's
  std::size_t begin = 0, end = 0;  // bytes of the formula that it stands for
  int column = 1;                  // of its name or operator, in characters
};

/// A formula as a tree: children come before their parents, the root last.
struct Syntax {
  std::vector<SyntaxNode> nodes;
  std::vector<std::string_view> parameters;  // names in the order of their first appearance

  const SyntaxNode& root() const { return nodes.back(); }
};

/// A parsed formula, or one sentence about what is wrong with it and at which column.
struct Parsed {
  Syntax syntax;
  std::string wrong;
};

/// Limits of a formula; beyond one, parsing fails with a sentence that names it.
namespace formula_limits {
inline constexpr std::size_t length = 2000;  // bytes
inline constexpr std::size_t depth = 64;     // brackets, powers, signs and conditions in each other
inline constexpr std::size_t operations = 500;  // operators and calls
inline constexpr std::size_t parameters = 8;
}  // namespace formula_limits

/// Reads a formula. The views in the result look into `text`.
///
///     condition  = comparison ["?" condition ":" condition]
///     comparison = sum [("<" | "<=" | ">" | ">=" | "==" | "!=") sum]
///     sum        = product {("+" | "-") product}
///     product    = signed {("*" | "/") signed}
///     signed     = ("-" | "+") signed | power
///     power      = primary ["^" signed]
///     primary    = number | name | name "(" condition {"," condition} ")" | "(" condition ")"
Parsed parseFormula(std::string_view text);

}  // namespace plot_twist
