#pragma once

#include <string_view>
#include <tuple>

#include "schema/names.hpp"

namespace plot_twist {

/// A member of a result, and what it is: contents, shape and unit.
template <auto pointer>
struct FieldRow {
  static constexpr auto member = pointer;
  static constexpr std::string_view name = memberName<pointer>;
  std::string_view meaning;
  std::string_view type = {};  // in TypeScript, where that says more than the member's type
};

/// A row of a table of fields. The name is the member's.
template <auto member>
constexpr FieldRow<member> field(std::string_view meaning, std::string_view type = {}) {
  return {meaning, type};
}

/// The fields of a result, or of a row of a table that leaves the core: a tuple of rows. Stands
/// beside its struct. The Embind block and TypeScript's types come from it.
template <class Result>
inline constexpr auto fieldsOf = std::tuple{};

/// What a configuration or a result is, in a sentence or a paragraph, for TypeScript's types.
template <class Struct>
inline constexpr std::string_view meaningOf = {};

}  // namespace plot_twist
