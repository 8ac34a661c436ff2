#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "schema/names.hpp"

namespace plot_twist {

/// The value that a choice gives to a setting which a configuration leaves to it.
struct OwnDefault {
  std::string_view setting;  // its name
  double value;
};

/// A row of a menu: what configurations call it, what people read, and which settings it uses.
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

/// The rows of a table of which each is a Choice and more.
template <class Row>
std::vector<Choice> choicesOf(std::span<const Row> table) {
  return {table.begin(), table.end()};
}

/// The value that a choice gives to a setting. Precondition: it gives one.
template <auto member>
double ownDefault(const Choice& choice) {
  const auto isIt = [](const OwnDefault& own) { return own.setting == memberName<member>; };
  return std::find_if(choice.own.begin(), choice.own.end(), isIt)->value;
}

/// Names of settings for `Choice::uses`, by their members.
template <auto... members>
inline constexpr std::array<std::string_view, sizeof...(members)> usedSettings = {
    memberName<members>...};

}  // namespace plot_twist
