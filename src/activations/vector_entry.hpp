#pragma once

#include "activations/vector_function.hpp"

namespace plot_twist {

/// A vector function in the catalogue; `make` constructs it from one value for each parameter.
struct VectorEntry {
  const VectorFunctionInfo* info;
  std::unique_ptr<const VectorFunction> (*make)(std::span<const double> parameters);
};

/// The entry of a class with a static `info` and a constructor that takes its parameters' values.
template <class Function>
VectorEntry vectorEntry() {
  return {&Function::info, [](std::span<const double> parameters) {
            return std::unique_ptr<const VectorFunction>(std::make_unique<Function>(parameters));
          }};
}

/// The families, each in a file of its own; their order is the menu's.
std::vector<VectorEntry> softmaxFamily();
std::vector<VectorEntry> gatedUnits();

}  // namespace plot_twist
