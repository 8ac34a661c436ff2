#pragma once

#include <string>
#include <vector>

#include "bindings/conversions.hpp"
#include "experiments/describe/describe.hpp"
#include "experiments/race/presets.hpp"
#include "experiments/shared/health_states.hpp"
#include "experiments/shared/menus.hpp"

namespace plot_twist::bindings {

// What TypeScript sees in the place of a table: an array of its rows.
EMSCRIPTEN_DECLARE_VAL_TYPE(ActivationInfoArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(ParameterInfoArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(NamedArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(NamedDatasetArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(VectorFunctionInfoArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(RacePresetArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(SmoothnessName)

/// An activation's parameters: an array of rows.
template <>
struct Conversion<std::span<const Parameter>> {
  using Wire = ParameterInfoArray;
  static Wire out(std::span<const Parameter> rows) { return arrayOf<ParameterInfoArray>(rows); }
};

/// An activation's further names: an array of strings.
template <>
struct Conversion<std::span<const std::string_view>> {
  using Wire = StringArray;
  static Wire out(std::span<const std::string_view> names) {
    return arrayOf<StringArray>(std::vector<std::string>(names.begin(), names.end()));
  }
};

/// Smoothness becomes its name: "jump", "continuous", "once" or "smooth".
template <>
struct Conversion<Smoothness> {
  using Wire = SmoothnessName;
  static Wire out(Smoothness smoothness) {
    return SmoothnessName(emscripten::val(nameOf(smoothness)));
  }
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

/// Every activation, in menu order.
inline ActivationInfoArray activationMenu() {
  emscripten::val array = emscripten::val::array();
  for (const ActivationInfo* info : catalogue()) array.call<void>("push", *info);
  return ActivationInfoArray(array);
}

/// Every function of a list, in menu order.
inline VectorFunctionInfoArray vectorFunctionMenu() {
  emscripten::val array = emscripten::val::array();
  for (const VectorFunctionInfo* info : vectorFunctions()) array.call<void>("push", *info);
  return VectorFunctionInfoArray(array);
}

/// A menu as an array of its rows.
template <const Menu& menu>
NamedArray namedMenu() {
  return arrayOf<NamedArray>(menu.choices());
}

/// The datasets, in menu order.
inline NamedDatasetArray datasetMenuRows() { return arrayOf<NamedDatasetArray>(datasetRows()); }

/// The races worth running, in menu order.
inline RacePresetArray presetMenu() { return arrayOf<RacePresetArray>(racePresets()); }

}  // namespace plot_twist::bindings
