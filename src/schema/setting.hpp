#pragma once

#include <optional>
#include <string_view>
#include <tuple>

#include "schema/menu.hpp"
#include "schema/names.hpp"
#include "schema/range.hpp"

namespace plot_twist {

/// A value outside the range that has a meaning of its own.
struct SpecialValue {
  double value;
  std::string_view word;     // what stands for it on the command line: "full"
  std::string_view meaning;  // "the optimizer's own"
};

/// All that is said of a setting anywhere: in sentences, help, panels, types and documentation.
struct Setting {
  std::string_view label;       // names it in sentences and panels: "learning rate"
  std::string_view meaning;     // one sentence in the field's words, without a full stop
  std::string_view group = {};  // which panel lists it: "network", "learning", "data", "end"
  std::string_view unit = {};   // of its numbers: "epochs"
  Range range = {};             // of a number, or of each number of a list
  Range count = {};             // how many entries a list has
  const Menu* menu = nullptr;   // the choices of a text
  std::string_view of = {};     // applies to those choices of this other setting that use it
  std::optional<SpecialValue> special = {};
  std::string_view flag = {};     // on the command line; without one: the name, with dashes
  std::string_view whenOn = {};   // what stands for true and false on the command line, if not
  std::string_view whenOff = {};  // "true" and "false"
  bool isActivation = false;      // names an activation; the member after it holds its parameters
  bool isParameters = false;      // of the activation before it; no setting of its own
};

/// A member of a configuration and what is said of it.
template <auto pointer>
struct SettingRow {
  static constexpr auto member = pointer;
  static constexpr std::string_view name = memberName<pointer>;
  Setting setting;
};

/// A row of a table of settings. The name is the member's, the kind its type's, the default the
/// struct's.
template <auto member>
constexpr SettingRow<member> setting(const Setting& said) {
  return {said};
}

/// An activation and its parameters, as two rows.
template <auto activation, auto parameters>
constexpr auto activationSetting(Setting said) {
  said.isActivation = true;
  return std::tuple{
      SettingRow<activation>{said},
      SettingRow<parameters>{{.label = "parameters", .meaning = "", .isParameters = true}}};
}

/// The settings of a configuration: a tuple of rows in the order in which people see them. Stands
/// beside its struct:
///
///   struct CollapseConfig { int samples = 100; std::uint32_t seed = 42; };
///
///   template <>
///   inline constexpr auto settingsOf<CollapseConfig> = std::tuple{
///       setting<&CollapseConfig::samples>({.label = "samples", .range = {1, 1000},
///                                          .meaning = "inputs to compare on"}),
///       setting<&CollapseConfig::seed>({.label = "seed", .meaning = "of the weights"})};
///
/// From it come the check (check_settings.hpp), the Embind block, TypeScript's types and checks,
/// options and help of the command line, attributes, addresses and panels.
template <class Config>
inline constexpr auto settingsOf = std::tuple{};

}  // namespace plot_twist
