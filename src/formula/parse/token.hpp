#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plot_twist {

/// A token of a formula: a number, a name or a symbol.
struct Token {
  enum class Kind { number, name, symbol, end };
  Kind kind;
  std::string_view text;
  double number = 0;
  int column = 1;  // in characters, from 1

  bool is(std::string_view symbol) const { return kind == Kind::symbol && text == symbol; }
};

/// The tokens of a formula, the last of which is `end`, or one sentence about what is wrong with
/// it.
struct Tokens {
  std::vector<Token> all;
  std::string wrong;
};

Tokens tokenize(std::string_view text);

/// " at column 5".
std::string atColumn(int column);

}  // namespace plot_twist
