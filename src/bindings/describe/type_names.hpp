#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "schema/names.hpp"
#include "schema/setting.hpp"

namespace plot_twist::bindings {

/// How a setting of this type is checked and converted on its way in; see
/// web/engine/validation/kinds.ts.
template <class T>
constexpr const char* kindOf(const Setting& said) {
  if (said.isActivation) return "activation";
  if constexpr (std::is_same_v<T, bool>) return "flag";
  if constexpr (std::is_same_v<T, int>) return "whole";
  if constexpr (std::is_same_v<T, double>) return "number";
  if constexpr (std::is_same_v<T, std::uint32_t>) return "seed";
  if constexpr (std::is_same_v<T, std::string>) return "text";
  if constexpr (std::is_same_v<T, std::vector<int>>) return "wholes";
  if constexpr (std::is_same_v<T, std::vector<double>>) return "numbers";
  if constexpr (std::is_same_v<T, std::vector<std::uint32_t>>) return "seeds";
  if constexpr (std::is_same_v<T, std::vector<std::string>>) return "texts";
}

/// What TypeScript calls a field of this type on its way out.
template <class T>
struct TypeOf {
  static std::string name() { return std::string(typeName<T>); }
};
#define PLOT_TWIST_TYPE(Type, text)            \
  template <>                                  \
  struct TypeOf<Type> {                        \
    static std::string name() { return text; } \
  };
PLOT_TWIST_TYPE(bool, "boolean")
PLOT_TWIST_TYPE(int, "number")
PLOT_TWIST_TYPE(double, "number")
PLOT_TWIST_TYPE(std::uint32_t, "number")
PLOT_TWIST_TYPE(std::string, "string")
PLOT_TWIST_TYPE(std::string_view, "string")
PLOT_TWIST_TYPE(std::vector<double>, "Float64Array")
PLOT_TWIST_TYPE(std::vector<float>, "Float32Array")
PLOT_TWIST_TYPE(std::vector<int>, "Int32Array")
PLOT_TWIST_TYPE(std::vector<std::uint32_t>, "Uint32Array")
#undef PLOT_TWIST_TYPE
template <class T>
struct TypeOf<std::vector<T>> {
  static std::string name() { return TypeOf<T>::name() + "[]"; }
};
template <class T>
struct TypeOf<std::optional<T>> {
  static std::string name() { return TypeOf<T>::name() + " | null"; }
};

}  // namespace plot_twist::bindings
