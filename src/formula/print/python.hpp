#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plot_twist {

/// An activation as Python functions of arrays or tensors.
struct PythonFunction {
  std::string name;                      // of the last definition
  bool learns = false;                   // takes its learnt parameter as a second argument
  std::vector<std::string> definitions;  // functions, callees first; each returns value and slope,
                                         // one that learns also its derivative by the parameter
  std::vector<std::string> helpers;      // names that they take for granted, ascending: "exp"
};

/// Writes an activation with these parameters as Python functions that compute what this program
/// computes: rewritten for accuracy, differentiated symbolically, with equal slopes at kinks.
/// Functions of the catalogue are named by their id, `elu_2` with parameters other than the initial
/// ones; a formula is named `name`.
///
/// The functions call helpers that the script must define: elementary functions, `where`,
/// `minimum`, `maximum`, `full_like`; `chain` (see apply.hpp) and `nothing`; `bell`, `normcdf`,
/// `normpdf`; and `sigmoid`, `tanh`, `softplus` and `tanhshrink`, which return value and slope.
/// Precondition: validateFunction(text, parameters) is empty.
PythonFunction pythonOf(std::string_view text, std::span<const double> parameters,
                        std::string_view name);

}  // namespace plot_twist
