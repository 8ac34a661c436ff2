#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "schema/names.hpp"

namespace plot_twist {

/// A choice's own default of a setting: Adagrad's epsilon is 1e-10, other optimizers' 1e-8.
struct OwnDefault {
  std::string_view setting;  // its name
  double value;
};

/// A row of a menu: its id in configurations, its name and description for people, and the settings
/// that have an effect only with it.
struct Choice {
  std::string_view id, name, description;
  std::span<const std::string_view> uses = {};  // names of settings that mean nothing without it
  std::span<const OwnDefault> own = {};
};

/// The choices of a setting, in the order in which people see them.
struct Menu {
  std::string_view name;  // of the catalogue's list: "optimizers"
  std::vector<Choice> (*choices)();
  std::string_view type = {};  // TypeScript's name for the union of the ids, if it has one
};

/// The rows of a table as choices. `Row` derives from Choice.
template <class Row>
std::vector<Choice> choicesOf(std::span<const Row> table) {
  return {table.begin(), table.end()};
}

/// A choice's own default of the setting `member`. Precondition: `choice.own` has an entry for it.
template <auto member>
double ownDefault(const Choice& choice) {
  const auto isIt = [](const OwnDefault& own) { return own.setting == memberName<member>; };
  return std::find_if(choice.own.begin(), choice.own.end(), isIt)->value;
}

/// The names of members, for `Choice::uses`: usedSettings<&OptimizerConfig::beta1> is {"beta1"}.
template <auto... members>
inline constexpr std::array<std::string_view, sizeof...(members)> usedSettings = {
    memberName<members>...};

}  // namespace plot_twist
