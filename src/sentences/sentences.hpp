#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Words for configurations that cannot be run. Each function returns one sentence, or nothing.
namespace plot_twist {

/// The shortest digits that read back to the same number; "NaN", "Infinity".
std::string digits(double value);

/// "noise must be 0 to 10, got -1"; empty if `value` is within (NaN is not).
std::string checkRange(std::string_view name, double value, double min, double max);

/// "unknown dataset 'spiral'; did you mean spirals?"; empty if `id` is one of `known`.
std::string checkName(std::string_view what, std::string_view id,
                      std::span<const std::string_view> known);

/// The same for a table whose rows have an `id`.
template <class Row>
std::string checkRow(std::string_view what, std::string_view id, std::span<const Row> table) {
  std::vector<std::string_view> known;
  for (const Row& row : table) known.push_back(row.id);
  return checkName(what, id, known);
}

/// The sentence of the first check that has one. Each check is a callable; those after it are not
/// called, so that a check may rely on what the ones before it have found to be right.
template <class... Check>
std::string firstError(const Check&... checks) {
  std::string wrong;
  (void)((wrong = checks(), wrong.empty()) && ...);
  return wrong;
}

}  // namespace plot_twist
