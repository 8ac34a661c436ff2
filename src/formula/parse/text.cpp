#include "formula/parse/text.hpp"

#include <algorithm>

#include "formula/parse/syntax.hpp"

namespace plot_twist {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const auto first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool isFormula(std::string_view text) {
  const std::string_view name = trimmed(text);
  if (text.empty() || name == "x") return !text.empty();
  const auto isLetter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  const bool startsWithDigit = !name.empty() && name.front() >= '0' && name.front() <= '9';
  return name.empty() || startsWithDigit || !std::ranges::all_of(name, isLetter);
}

std::string formulaIn(std::string_view text) {
  std::string formula(text.substr(0, formula_limits::length + 1));
  const auto first = formula.find_first_not_of(" \t\r\n");
  if (first != std::string::npos && formula[first] == '=' &&
      !formula.substr(first).starts_with("==")) {
    formula[first] = ' ';
  }
  return formula;
}

}  // namespace plot_twist
