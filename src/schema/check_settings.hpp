#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "schema/setting.hpp"

namespace plot_twist {

/// The part of a Setting that checks need. Only this part becomes part of the module; descriptions
/// stay in the build's program that writes TypeScript's files.
struct Rule {
  std::string_view label, unit;
  Range range, count;
  const Menu* menu;
  std::optional<SpecialValue> special;

  constexpr explicit Rule(const Setting& said)
      : label(said.label),
        unit(said.unit),
        range(said.range),
        count(said.count),
        menu(said.menu),
        special(said.special) {}

  constexpr bool isEmpty() const { return range.isEverything() && count.isEverything() && !menu; }
};

/// "0 to 10", "at least 0 and below 1", "a finite number above 0", for sentences and for help.
std::string rangeInWords(const Range& range);

// Each returns one sentence, or nothing.

/// "noise must be 0 to 10, got -1"; NaN is in no range.
std::string checkNumber(std::string_view label, double value, const Range& range);

/// "unknown optimizer 'adm'; did you mean adam?"
std::string checkChoice(std::string_view label, std::string_view id, const Menu& menu);

/// "points must be 1 to 10000 per class, got 0"; "epsilon must be 1e-30 to 1, or -1 for the
/// optimizer's own, got 2"
std::string checkNumber(const Rule& rule, double value);

/// "the number of seeds must be 1 to 100, got 0"
std::string checkCount(const Rule& rule, std::size_t count);

template <class Value>
std::string checkValue(const Rule& rule, const Value& value) {
  if constexpr (std::is_arithmetic_v<Value>) {
    return checkNumber(rule, static_cast<double>(value));
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return checkChoice(rule.label, value, *rule.menu);
  } else {
    return checkCount(rule, value.size());
  }
}

/// One sentence about the first setting that is out of its range, has a wrong number of entries or
/// an unknown choice; empty if there is none. Activations, and rules that involve several settings,
/// are left to the configuration's own `validate`.
template <class Config>
std::string checkSettings(const Config& config) {
  using Table = std::remove_const_t<decltype(settingsOf<Config>)>;
  std::string wrong;
  const auto check = [&]<std::size_t index>() {
    static constexpr Rule rule(std::get<index>(settingsOf<Config>).setting);
    if constexpr (!rule.isEmpty()) {
      wrong = checkValue(rule, config.*std::tuple_element_t<index, Table>::member);
    }
    return wrong.empty();
  };
  [&]<std::size_t... index>(std::index_sequence<index...>) {
    (void)(check.template operator()<index>() && ...);
  }(std::make_index_sequence<std::tuple_size_v<Table>>());
  return wrong;
}

}  // namespace plot_twist
