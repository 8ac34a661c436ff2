#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "activations/activation.hpp"
#include "formula/expression/operation.hpp"

namespace plot_twist {

/// What a name followed by a bracket means. Names of the catalogue take x and, after it, their
/// parameters.
struct FormulaFunction {
  std::string_view name;
  Operation operation;                   // `activation`: a function of the catalogue
  const ActivationInfo* info = nullptr;  // of the catalogue
  std::size_t fewest = 1, most = 1;      // arguments
};

/// The function of the catalogue with this id or alias; null if there is none.
const ActivationInfo* findActivation(std::string_view id);

/// The function of this name, if there is one.
std::optional<FormulaFunction> findFunction(std::string_view name);

/// Every name that can be called.
std::vector<std::string_view> functionNames();

/// pi or e.
std::optional<double> findConstant(std::string_view name);

/// "unknown name 'tnah' at column 5; did you mean tanh?"
std::string unknownFunctionSentence(std::string_view name, int column);

/// What is wrong with a name that stands alone and would become a parameter, if something is: a
/// function without its argument, or what is nearly one.
std::string checkLoneName(std::string_view name, int column);

}  // namespace plot_twist
