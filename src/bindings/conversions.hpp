#pragma once

#include <emscripten/bind.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist::bindings {

// What TypeScript sees in the place of a vector: a typed array that JavaScript owns.
EMSCRIPTEN_DECLARE_VAL_TYPE(Float64Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(Float32Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(Int32Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(Uint32Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(StringArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(Text)  // a string; Embind's own type for one admits bytes, too
EMSCRIPTEN_DECLARE_VAL_TYPE(NumberOrNull)
EMSCRIPTEN_DECLARE_VAL_TYPE(TextOrNull)

template <class T>
struct TypedArray;
template <>
struct TypedArray<double> {
  using type = Float64Array;
};
template <>
struct TypedArray<float> {
  using type = Float32Array;
};
template <>
struct TypedArray<int> {
  using type = Int32Array;
};
template <>
struct TypedArray<std::uint32_t> {
  using type = Uint32Array;
};

/// Copies numbers into a typed array of JavaScript's own. A view of the core's memory would be
/// cheaper and would die, silently, as soon as that memory grows.
template <class T>
typename TypedArray<T>::type copyOut(std::span<const T> numbers) {
  const emscripten::val view(emscripten::typed_memory_view(numbers.size(), numbers.data()));
  return typename TypedArray<T>::type(view.call<emscripten::val>("slice"));
}

/// How a C++ type crosses the boundary. By itself, unless a specialisation says otherwise; one
/// without `in` only ever leaves the core.
template <class T>
struct Conversion {
  using Wire = T;
  static const T& out(const T& value) { return value; }
  static const T& in(const T& value) { return value; }
};

/// Vectors of numbers are copied out to, and in from, typed arrays.
template <class T>
struct Conversion<std::vector<T>> {
  using Wire = typename TypedArray<T>::type;
  static Wire out(const std::vector<T>& numbers) { return copyOut(std::span<const T>(numbers)); }
  static std::vector<T> in(const Wire& numbers) {
    return emscripten::convertJSArrayToNumberVector<T>(numbers);
  }
};

/// Copies a range into a JavaScript array, each element by its own conversion.
template <class Array, class Range>
Array arrayOf(const Range& range) {
  emscripten::val array = emscripten::val::array();
  for (const auto& element : range) array.call<void>("push", element);
  return Array(array);
}

/// What TypeScript sees in the place of a vector of structs: an array of plain objects.
template <class Row>
struct Rows : emscripten::val {
  explicit Rows(const emscripten::val& array) : emscripten::val(array) {}
};

/// Lists of structs are returned only, never taken.
template <class Row>
  requires std::is_class_v<Row>
struct Conversion<std::vector<Row>> {
  using Wire = Rows<Row>;
  static Wire out(const std::vector<Row>& rows) { return arrayOf<Wire>(rows); }
};

/// Lists of words become an array of strings.
template <>
struct Conversion<std::vector<std::string>> {
  using Wire = StringArray;
  static Wire out(const std::vector<std::string>& words) { return arrayOf<StringArray>(words); }
  static std::vector<std::string> in(const Wire& words) {
    return emscripten::vecFromJSArray<std::string>(words);
  }
};

/// Words are strings.
template <>
struct Conversion<std::string> {
  using Wire = Text;
  static Wire out(const std::string& words) { return Text(emscripten::val(words)); }
  static std::string in(const Wire& words) { return words.as<std::string>(); }
};

/// Views of the core's own strings are returned only, never taken.
template <>
struct Conversion<std::string_view> {
  using Wire = Text;
  static Wire out(std::string_view words) {
    return Conversion<std::string>::out(std::string(words));
  }
};

/// An optional without a value becomes null. Optionals are returned only, never taken.
template <class T>
struct Conversion<std::optional<T>> {
  using Wire = std::conditional_t<std::is_same_v<T, std::string>, TextOrNull, NumberOrNull>;
  static Wire out(const std::optional<T>& value) {
    return Wire(value ? emscripten::val(*value) : emscripten::val::null());
  }
};

/// "Extremum[]" for the struct Extremum.
template <class Row>
inline constexpr auto rowsName = [] {
  std::array<char, typeName<Row>.size() + 3> name{};
  auto end = std::copy(typeName<Row>.begin(), typeName<Row>.end(), name.begin());
  *end++ = '[';
  *end = ']';
  return name;
}();

/// A plain JavaScript object for the struct `Owner`: one `field` a member, under the same name.
template <class Owner>
class PlainObject {
 public:
  explicit PlainObject(const char* name = typeName<Owner>.data()) : object_(name) {}

  /// Adds a member; its type chooses the conversion.
  template <auto member>
  PlainObject& field() {
    object_.field(memberName<member>.data(), &get<member>, &set<member>);
    return *this;
  }

  /// Adds a member a row of a table of settings or of fields, given as the table's type: its words
  /// stay out of the module.
  template <class Table>
  PlainObject& rows() {
    addAll(static_cast<const Table*>(nullptr));
    return *this;
  }

 private:
  template <class... Row>
  void addAll(const std::tuple<Row...>*) {
    (field<Row::member>(), ...);
  }

  template <auto member>
  using Member = std::remove_cvref_t<decltype(std::declval<Owner>().*member)>;

  template <auto member>
  static typename Conversion<Member<member>>::Wire get(const Owner& owner) {
    return Conversion<Member<member>>::out(owner.*member);
  }

  template <auto member>
  static void set(Owner& owner, typename Conversion<Member<member>>::Wire wire) {
    using Converter = Conversion<Member<member>>;
    if constexpr (requires { Converter::in(wire); }) owner.*member = Converter::in(wire);
  }

  emscripten::value_object<Owner> object_;
};

/// A configuration as a plain object.
template <class Config>
void configuration() {
  PlainObject<Config>().template rows<decltype(settingsOf<Config>)>();
}

/// Whether a type is a struct with a table of fields.
template <class T>
inline constexpr bool isResult = false;
template <class T>
  requires std::is_class_v<T>
inline constexpr bool isResult<T> =
    std::tuple_size_v<std::remove_cvref_t<decltype(fieldsOf<T>)>> != 0;

template <class Result>
void result();

/// The structs that a member consists of.
template <class Member>
struct Parts {
  static void add() {
    if constexpr (isResult<Member>) result<Member>();
  }
};
template <class Row>
struct Parts<std::vector<Row>> {
  static void add() {
    if constexpr (isResult<Row>) {
      result<Row>();
      static bool isKnown = false;
      if (!isKnown) emscripten::register_type<Rows<Row>>(rowsName<Row>.data());
      isKnown = true;
    }
  }
};

/// A result and all that it consists of as plain objects, each once.
template <class Result>
void result() {
  static bool isKnown = false;
  if (isKnown) return;
  isKnown = true;
  const auto addParts = []<class... Row>(const std::tuple<Row...>*) {
    (Parts<std::remove_cvref_t<decltype(std::declval<Result>().*Row::member)>>::add(), ...);
  };
  addParts(static_cast<decltype(&fieldsOf<Result>)>(nullptr));
  PlainObject<Result>().template rows<decltype(fieldsOf<Result>)>();
}

/// The default configuration.
template <class Config>
Config defaults() {
  return {};
}

/// Picks the `validate` of a configuration.
template <class Config>
std::string validateConfig(const Config& config) {
  return validate(config);
}

}  // namespace plot_twist::bindings
