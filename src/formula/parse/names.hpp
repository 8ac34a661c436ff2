#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "activations/activation.hpp"
#include "formula/expression/operation.hpp"

namespace plot_twist {

/// A function that formulas can call. Functions of the catalogue take x and, after it, their
/// parameters: elu(x, 0.5).
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

/// The number of a named constant: pi or e.
std::optional<double> findConstant(std::string_view name);

/// "unknown name 'tnah' at column 5; did you mean tanh?"
std::string unknownFunctionSentence(std::string_view name, int column);

/// What is wrong with a name without brackets, which would become a parameter: it is a function
/// without its argument, or one letter away from one. Empty if the name can be a parameter.
std::string checkLoneName(std::string_view name, int column);

}  // namespace plot_twist
