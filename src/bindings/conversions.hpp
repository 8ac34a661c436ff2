#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "activations/activation.hpp"
#include "bindings/members.hpp"

// How a C++ type becomes a JavaScript value, and comes back; one without `in` only leaves the core.
// A struct is a plain object with a property a member, see members.hpp:
//
//     ExploreConfig{.activation = "gelu", .samples = 401}
//     { activation: "gelu", parameters: Float64Array [], from: -5, to: 5, samples: 401, ... }

namespace plot_twist::bindings {

using emscripten::val;

/// Copies numbers into a typed array of JavaScript's own. A view of the core's memory would be
/// cheaper and would die, silently, as soon as that memory grows.
template <class T>
val copyOut(std::span<const T> numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data()))
      .template call<val>("slice");
}

template <class T>
struct Conversion {
  static val out(const T& value) {
    if constexpr (std::is_class_v<T>) {
      return objectOf(&value, membersOf<T>());
    } else {
      return val(value);
    }
  }
  static void in(const val& value, T& target) {
    if constexpr (std::is_class_v<T>) {
      readObject(value, &target, membersOf<T>());
    } else {
      target = value.as<T>();
    }
  }
};

/// Vectors of numbers are typed arrays, vectors of structs and words arrays.
template <class T>
struct Conversion<std::vector<T>> {
  static val out(const std::vector<T>& values) {
    if constexpr (std::is_arithmetic_v<T>) {
      return copyOut(std::span<const T>(values));
    } else {
      return Conversion<std::span<const T>>::out(values);
    }
  }
  static void in(const val& value, std::vector<T>& target)
    requires std::is_arithmetic_v<T>
  {
    target = emscripten::convertJSArrayToNumberVector<T>(value);
  }
  static void in(const val& value, std::vector<T>& target)
    requires std::is_same_v<T, std::string>
  {
    target = emscripten::vecFromJSArray<std::string>(value);
  }
};

/// Views of several values become arrays.
template <class T>
struct Conversion<std::span<const T>> {
  static val out(std::span<const T> values) {
    const Crossing& each = crossingOf<std::remove_cv_t<T>>;
    return arrayOf(values.data(), values.size(), sizeof(T), each.out);
  }
};

template <>
struct Conversion<std::string> {
  static val out(const std::string& words) { return val(words); }
  static void in(const val& value, std::string& target) { target = value.as<std::string>(); }
};

/// Views of the core's own strings are copied out.
template <>
struct Conversion<std::string_view> {
  static val out(std::string_view words) { return val(std::string(words)); }
};

/// An optional without a value becomes null.
template <class T>
struct Conversion<std::optional<T>> {
  static val out(const std::optional<T>& value) {
    return value ? Conversion<T>::out(*value) : val::null();
  }
};

/// Smoothness becomes its name: "jump", "continuous", "once" or "smooth".
template <>
struct Conversion<Smoothness> {
  static val out(Smoothness smoothness) { return val(nameOf(smoothness)); }
  static const char* nameOf(Smoothness smoothness) {
    switch (smoothness) {
      case Smoothness::jump:
        return "jump";
      case Smoothness::continuous:
        return "continuous";
      case Smoothness::once:
        return "once";
      case Smoothness::smooth:
        return "smooth";
    }
    return "";
  }
};

/// What TypeScript sees in the place of the struct `T`, or of a vector or span of it.
template <class T>
struct Plain : val {
  explicit Plain(const val& value) : val(value) {}
};

/// A configuration or a result of any kind.
using AnyObject = Plain<void>;

/// A value as a JavaScript one that the bindings declare to TypeScript.
template <class T>
Plain<T> plain(const T& value) {
  return Plain<T>(Conversion<T>::out(value));
}

/// What TypeScript sees in the place of a list of numbers: a typed array.
template <class T>
struct Numbers : val {
  explicit Numbers(const val& value) : val(value) {}
};
template <class T>
Numbers<T> numbers(std::span<const T> values) {
  return Numbers<T>(copyOut(values));
}
template <class T>
Numbers<T> numbers(const std::vector<T>& values) {
  return Numbers<T>(copyOut(std::span<const T>(values)));
}

/// A configuration that JavaScript hands over.
template <class Config>
Config read(const val& object) {
  Config config;
  Conversion<Config>::in(object, config);
  return config;
}

}  // namespace plot_twist::bindings
