#include "schema/check_settings.hpp"

#include <cmath>

#include "sentences/sentences.hpp"

namespace plot_twist {

std::string rangeInWords(const Range& range) {
  const std::string min = digits(range.min), max = digits(range.max);
  if (!range.isMinOpen && !range.isMaxOpen && !std::isinf(range.max)) return min + " to " + max;
  std::string words = std::isinf(range.max) ? "a finite number " : "";
  words += range.isMinOpen ? "above " : "at least ";
  words += min;
  if (std::isinf(range.max)) return words;
  words += range.isMaxOpen ? " and below " : " and at most ";
  words += max;
  return words;
}

std::string checkNumber(std::string_view label, double value, const Range& range) {
  if (range.holds(value)) return {};
  return std::string(label) + " must be " + rangeInWords(range) + ", got " + digits(value);
}

std::string checkNumber(const Rule& rule, double value) {
  const auto& [label, unit, range, menu, special] = rule;
  if (range.holds(value) || (special && value == special->value)) return {};
  std::string wrong = std::string(label) + " must be " + rangeInWords(range);
  if (!unit.empty()) wrong += ' ';
  wrong += unit;
  if (special && !range.holds(special->value)) {
    wrong += ", or ";
    wrong += digits(special->value);
    wrong += " for ";
    wrong += special->meaning;
  }
  return wrong + ", got " + digits(value);
}

std::string checkChoice(std::string_view label, std::string_view id, const Menu& menu) {
  std::vector<std::string_view> known;
  for (const Choice& choice : menu.choices()) known.push_back(choice.id);
  return checkName(label, id, known);
}

std::string checkCount(const Rule& rule, std::size_t count) {
  std::string label = "the number of ";
  label += rule.label;
  return checkNumber(label, static_cast<double>(count), rule.range);
}

std::string firstComplaint(const void* config, std::span<const Check> checks) {
  for (const auto& [place, rule, check] : checks) {
    if (rule.isEmpty()) continue;
    if (std::string wrong = check(rule, memberAt(config, place)); !wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace plot_twist
