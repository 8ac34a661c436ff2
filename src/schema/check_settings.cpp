#include "schema/check_settings.hpp"

#include <cmath>

#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

/// "0 to 10", "at least 0 and below 1", "a finite number above 0", ...
std::string wordsOf(const Range& range) {
  const std::string min = digits(range.min), max = digits(range.max);
  if (std::isinf(range.max)) {
    return "a finite number" + std::string(range.isMinOpen ? " above " : " from ") + min;
  }
  if (!range.isMinOpen && !range.isMaxOpen) return min + " to " + max;
  return (range.isMinOpen ? "above " : "at least ") + min + " and " +
         (range.isMaxOpen ? "below " : "at most ") + max;
}

}  // namespace

std::string checkNumber(std::string_view label, double value, const Range& range) {
  if (range.holds(value)) return {};
  return std::string(label) + " must be " + wordsOf(range) + ", got " + digits(value);
}

std::string checkNumber(const Rule& rule, double value) {
  const auto& [range, special] = std::tie(rule.range, rule.special);
  if (range.holds(value) || (special && value == special->value)) return {};
  std::string wrong = std::string(rule.label) + " must be " + wordsOf(range);
  if (!rule.unit.empty()) wrong += " " + std::string(rule.unit);
  if (special && !range.holds(special->value)) {
    wrong += ", or " + digits(special->value) + " for " + std::string(special->meaning);
  }
  return wrong + ", got " + digits(value);
}

std::string checkChoice(std::string_view label, std::string_view id, const Menu& menu) {
  std::vector<std::string_view> known;
  for (const Choice& choice : menu.choices()) known.push_back(choice.id);
  return checkName(label, id, known);
}

std::string checkCount(const Rule& rule, std::size_t count) {
  return checkNumber("the number of " + std::string(rule.label), static_cast<double>(count),
                     rule.count);
}

}  // namespace plot_twist
