#pragma once

#include <string_view>
#include <tuple>

#include "schema/names.hpp"

namespace plot_twist {

/// A row of a table of fields: a member of a result, with its contents, shape and unit.
template <auto pointer>
struct FieldRow {
  static constexpr auto member = pointer;
  static constexpr std::string_view name = memberName<pointer>;
  std::string_view meaning;
  std::string_view type = {};  // TypeScript's type, if it is narrower than the member's
};

/// Makes a row of a table of fields. The field's name is the member's.
template <auto member>
constexpr FieldRow<member> field(std::string_view meaning, std::string_view type = {}) {
  return {meaning, type};
}

/// The table of fields of a struct that leaves the core, beside the struct: a tuple of rows. The
/// Embind block and TypeScript's types, with their docstrings, are made from it.
template <class Result>
inline constexpr auto fieldsOf = std::tuple{};

/// What a configuration or a result is: the docstring of its TypeScript type.
template <class Struct>
inline constexpr std::string_view meaningOf = {};

}  // namespace plot_twist
