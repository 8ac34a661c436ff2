#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plot_twist {

/// A word of a formula.
struct Token {
  enum class Kind { number, name, symbol, end };
  Kind kind;
  std::string_view text;
  double number = 0;
  int column = 1;  // in characters, from 1

  bool is(std::string_view symbol) const { return kind == Kind::symbol && text == symbol; }
};

/// The words of a formula, the last one an end, or what is wrong with it.
struct Tokens {
  std::vector<Token> all;
  std::string wrong;
};

Tokens tokenize(std::string_view text);

/// " at column 5".
std::string atColumn(int column);

}  // namespace plot_twist
