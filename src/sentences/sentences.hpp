#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Checks of configurations. A check returns one sentence that names the setting and the value, or
/// nothing.
namespace plot_twist {

/// The shortest digits that read back to the same number; "NaN", "Infinity".
std::string digits(double value);

/// "noise must be 0 to 10, got -1"; empty if `value` is within (NaN is not).
std::string checkRange(std::string_view name, double value, double min, double max);

/// "unknown dataset 'spiral'; did you mean spirals?"; empty if `id` is one of `known`.
std::string checkName(std::string_view what, std::string_view id,
                      std::span<const std::string_view> known);

/// Checks a name against the ids of a table's rows, as checkName does.
template <class Row>
std::string checkRow(std::string_view what, std::string_view id, std::span<const Row> table) {
  std::vector<std::string_view> known;
  for (const Row& row : table) known.push_back(row.id);
  return checkName(what, id, known);
}

/// The first sentence that a check returns; empty if none does. Each check is a callable. Later
/// ones are not called, so a check may rely on those before it having passed.
template <class... Check>
std::string firstError(const Check&... checks) {
  std::string wrong;
  (void)((wrong = checks(), wrong.empty()) && ...);
  return wrong;
}

}  // namespace plot_twist
