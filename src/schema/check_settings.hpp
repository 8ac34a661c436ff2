#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "schema/member_place.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// The part of a Setting that checks need. Only this part becomes part of the module; descriptions
/// stay in the build's program that writes TypeScript's files.
struct Rule {
  std::string_view label, unit;
  Range range;  // of the number, or of the number of entries
  const Menu* menu = nullptr;
  const SpecialValue* special = nullptr;

  constexpr bool isEmpty() const { return range.isEverything() && !menu; }
};

/// The rule of a setting of type `Value`. `special` is its special value, if it has one, in a place
/// of its own: a pointer into `said` would bring its words into the module.
template <class Value>
constexpr Rule ruleOf(const Setting& said, const SpecialValue& special) {
  constexpr bool isList = !std::is_arithmetic_v<Value> && !std::is_same_v<Value, std::string>;
  return {.label = said.label,
          .unit = said.unit,
          .range = isList ? said.count : said.range,
          .menu = said.menu,
          .special = said.special ? &special : nullptr};
}

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

/// A row of a table of settings as a check: the member, its rule, and how its type is checked.
struct Check {
  MemberPlace place;
  Rule rule;
  std::string (*check)(const Rule& rule, const void* value);
};

/// The first complaint about the members of the struct at `config`.
std::string firstComplaint(const void* config, std::span<const Check> checks);

template <class Value>
std::string checkValue(const Rule& rule, const void* place) {
  const auto& value = *static_cast<const Value*>(place);
  if constexpr (std::is_arithmetic_v<Value>) {
    return checkNumber(rule, static_cast<double>(value));
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return rule.menu ? checkChoice(rule.label, value, *rule.menu) : std::string();
  } else {
    return checkCount(rule, value.size());
  }
}

namespace detail {

template <class Config, std::size_t index>
inline constexpr const Setting& settingAt = std::get<index>(settingsOf<Config>).setting;
template <class Config, std::size_t index>
inline constexpr SpecialValue specialAt = settingAt<Config, index>.special.value_or(SpecialValue{});
template <class Config, std::size_t index>
using RowAt = std::tuple_element_t<index, std::remove_const_t<decltype(settingsOf<Config>)>>;
template <class Config, std::size_t index>
using ValueAt = std::remove_cvref_t<decltype(std::declval<Config>().*RowAt<Config, index>::member)>;
template <class Config, std::size_t index>
inline constexpr Rule ruleAt =
    ruleOf<ValueAt<Config, index>>(settingAt<Config, index>, specialAt<Config, index>);

}  // namespace detail

/// One sentence about the first setting that is out of its range, has a wrong number of entries or
/// an unknown choice; empty if there is none. Activations, and rules that involve several settings,
/// are left to the configuration's own `validate`.
template <class Config>
std::string checkSettings(const Config& config) {
  return [&]<std::size_t... index>(std::index_sequence<index...>) {
    static const Check checks[] = {
        {reinterpret_cast<MemberPlace>(detail::RowAt<Config, index>::member),
         detail::ruleAt<Config, index>, &checkValue<detail::ValueAt<Config, index>>}...};
    return firstComplaint(&config, checks);
  }(std::make_index_sequence<
             std::tuple_size_v<std::remove_const_t<decltype(settingsOf<Config>)>>>());
}

}  // namespace plot_twist
