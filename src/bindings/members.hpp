#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <span>
#include <tuple>
#include <type_traits>

#include "schema/field.hpp"
#include "schema/member_place.hpp"
#include "schema/setting.hpp"

namespace plot_twist::bindings {

template <class T>
struct Conversion;

/// The functions of a Conversion, its type forgotten: all structs share the code that walks their
/// members, which is much smaller than code for each struct.
struct Crossing {
  emscripten::val (*out)(const void* value);
  void (*in)(const emscripten::val& value, void* target);  // null if it only leaves the core
};

template <class T>
inline constexpr Crossing crossingOf = [] {
  Crossing crossing{
      [](const void* value) { return Conversion<T>::out(*static_cast<const T*>(value)); }, nullptr};
  if constexpr (requires(const emscripten::val& value, T& target) {
                  Conversion<T>::in(value, target);
                }) {
    crossing.in = [](const emscripten::val& value, void* target) {
      Conversion<T>::in(value, *static_cast<T*>(target));
    };
  }
  return crossing;
}();

/// A member of a struct as JavaScript sees it: a property of this name.
struct Member {
  const char* name;
  MemberPlace place;
  const Crossing* crossing;
};

/// A plain object of the members of the struct at `owner`.
emscripten::val objectOf(const void* owner, std::span<const Member> members);

/// Sets the members of the struct at `owner` from the properties of their names.
void readObject(const emscripten::val& object, void* owner, std::span<const Member> members);

/// An array of `count` values that lie `stride` bytes apart.
emscripten::val arrayOf(const void* first, std::size_t count, std::size_t stride,
                        emscripten::val (*out)(const void* value));

/// The members of a struct that JavaScript sees and that has neither settings nor fields: a tuple
/// of rows.
template <class Struct>
inline constexpr auto memberRows = std::tuple{};

namespace detail {

template <class Owner, class Type>
constexpr const Crossing& crossingOfMember(Type Owner::*) {
  return crossingOf<Type>;
}

template <class... Row>
std::span<const Member> membersIn(const std::tuple<Row...>*) {
  // A constant of the module; offsets would be computed when it starts, by much code.
  static const Member members[] = {{Row::name.data(), reinterpret_cast<MemberPlace>(Row::member),
                                    &crossingOfMember(Row::member)}...};
  return members;
}

}  // namespace detail

/// The members of a struct, in their order in its table.
template <class Struct>
std::span<const Member> membersOf() {
  if constexpr (std::tuple_size_v<std::remove_cvref_t<decltype(settingsOf<Struct>)>> != 0) {
    return detail::membersIn(static_cast<decltype(&settingsOf<Struct>)>(nullptr));
  } else if constexpr (std::tuple_size_v<std::remove_cvref_t<decltype(fieldsOf<Struct>)>> != 0) {
    return detail::membersIn(static_cast<decltype(&fieldsOf<Struct>)>(nullptr));
  } else {
    return detail::membersIn(static_cast<decltype(&memberRows<Struct>)>(nullptr));
  }
}

}  // namespace plot_twist::bindings
