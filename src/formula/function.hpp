#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// An activation is a text: a bare name is one of the catalogue (`gelu`), anything else is a
/// formula in x (`x * tanh(a * x)`); `x`, and all that begins with "=", is a formula too (`=a`).
///
/// Why a text with these parameters is no activation, as one sentence; empty if it is one. No
/// parameters at all means the initial ones; a formula's come in the order in which they are named.
std::string validateFunction(std::string_view text, std::span<const double> parameters = {});

/// The activation. Precondition: validateFunction(text, parameters) is empty.
std::shared_ptr<const Activation> makeFunction(std::string_view text,
                                               std::span<const double> parameters = {});

/// A parameter of an activation; a formula's are 1 at first.
struct ParameterDescription {
  std::string name;
  double initial, min, max;  // a formula's may go beyond; a slider stays within
  std::string meaning;
};

/// What people and widgets want to know of an activation before they use it.
struct FunctionDescription {
  bool isFormula = false;
  std::string name;     // to show: "GELU", or the formula
  std::string formula;  // as it could be typed
  std::vector<ParameterDescription> parameters;
  std::vector<std::string> notes;  // forms that are computed in a better way, a sentence each
  std::string mathml;              // the formula as a <math> element
};

/// Precondition: validateFunction(text) is empty.
FunctionDescription describeFunction(std::string_view text);

}  // namespace plot_twist
