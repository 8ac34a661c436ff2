#pragma once

#include <optional>
#include <string_view>
#include <tuple>

#include "schema/menu.hpp"
#include "schema/names.hpp"
#include "schema/range.hpp"

namespace plot_twist {

/// A value outside the range that has a meaning of its own: epsilon -1, "the optimizer's own".
struct SpecialValue {
  double value;
  std::string_view word;     // how it is written on the command line: "full"
  std::string_view meaning;  // a phrase for sentences and help: "the optimizer's own"
};

/// A row's description of a setting. Sentences, help, panels, types and documentation are made from
/// it; none of them repeats it.
struct Setting {
  std::string_view label;       // name in sentences and panels: "learning rate"
  std::string_view meaning;     // one sentence in the field's words, without a full stop
  std::string_view group = {};  // heading of the panel's section that lists it: "Which network?"
  std::string_view unit = {};   // unit of its numbers: "epochs"
  Range range = {};             // allowed values of a number, or of each number of a list
  Range count = {};             // allowed lengths of a list
  const Menu* menu = nullptr;   // the choices of a text
  std::string_view of = {};     // another setting: has an effect only with its choices that use it
  std::optional<SpecialValue> special = {};
  std::string_view flag = {};     // option's name; if empty, the member's name with dashes
  std::string_view whenOn = {};   // word for true on the command line; if empty, "true"
  std::string_view whenOff = {};  // word for false; if empty, "false"
  std::string_view type = {};     // TypeScript's type, if it is wider than the kind's
  bool isActivation = false;      // names an activation; the member after it holds its parameters
  bool isParameters = false;      // of the activation before it; no setting of its own
};

/// A row of a table of settings: a member of a configuration with its description.
template <auto pointer>
struct SettingRow {
  static constexpr auto member = pointer;
  static constexpr std::string_view name = memberName<pointer>;
  Setting setting;
};

/// Makes a row. The setting's name is the member's, its kind follows from the member's type, its
/// default from the struct's initialiser.
template <auto member>
constexpr SettingRow<member> setting(const Setting& said) {
  return {said};
}

/// Makes the two rows of an activation and its parameters.
template <auto activation, auto parameters>
constexpr auto activationSetting(Setting said) {
  said.isActivation = true;
  return std::tuple{
      SettingRow<activation>{said},
      SettingRow<parameters>{{.label = "parameters", .meaning = "", .isParameters = true}}};
}

/// The table of settings of a configuration: a tuple of rows, in the order in which people see
/// them, beside its struct:
///
///     struct CollapseConfig { int samples = 100; std::uint32_t seed = 42; };
///
///     template <>
///     inline constexpr auto settingsOf<CollapseConfig> = std::tuple{
///         setting<&CollapseConfig::samples>({.label = "samples",
///                                            .meaning = "number of inputs to compare on",
///                                            .range = {1, 1000}}),
///         setting<&CollapseConfig::seed>({.label = "seed", .meaning = "seed of the weights"})};
///
///     checkSettings(CollapseConfig{.samples = 0})   // "samples must be 1 to 1000, got 0"
///
/// The table gives the check (check_settings.hpp), the Embind block, TypeScript's types and checks,
/// the command line's options and help, attributes, addresses and panels: `--samples`, with its
/// help "number of inputs to compare on", is written nowhere else.
template <class Config>
inline constexpr auto settingsOf = std::tuple{};

}  // namespace plot_twist
