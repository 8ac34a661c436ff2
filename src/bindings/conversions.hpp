#pragma once

#include <emscripten/bind.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace plot_twist::bindings {

// What TypeScript sees in the place of a vector: a typed array that JavaScript owns.
EMSCRIPTEN_DECLARE_VAL_TYPE(Float64Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(Float32Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(Int32Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(Uint32Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(StringArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(Text)  // a string; Embind's own type for one admits bytes, too

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

/// Words that live in the core's tables only ever leave.
template <>
struct Conversion<std::string_view> {
  using Wire = Text;
  static Wire out(std::string_view words) {
    return Conversion<std::string>::out(std::string(words));
  }
};

/// A plain JavaScript object for the struct `Owner`: one `field` a member, under the same name.
template <class Owner>
class PlainObject {
 public:
  explicit PlainObject(const char* name) : object_(name) {}

  /// Adds a member; its type chooses the conversion.
  template <auto member>
  PlainObject& field(const char* name) {
    object_.field(name, &get<member>, &set<member>);
    return *this;
  }

 private:
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

/// The configuration that is used where nothing else is said.
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
