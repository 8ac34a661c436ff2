#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "activations/activation.hpp"
#include "schema/field.hpp"

namespace plot_twist {

/// An activation is a text: a bare name is one of the catalogue (`gelu`), anything else is a
/// formula in x (`x * tanh(a * x)`); `x`, and all that begins with "=", is a formula too (`=a`).
///
/// Why a text with these parameters is no activation, as one sentence; empty if it is one. No
/// parameters at all means the initial ones; a formula's come in the order in which they are named.
std::string explainFunction(std::string_view text, std::span<const double> parameters = {});

/// The activation. Precondition: explainFunction(text, parameters) is empty.
std::shared_ptr<const Activation> makeFunction(std::string_view text,
                                               std::span<const double> parameters = {});

/// A parameter of an activation; a formula's are 1 at first.
struct ParameterDescription {
  std::string name;
  double initial, min, max;
  std::string meaning;
};

template <>
inline constexpr std::string_view meaningOf<ParameterDescription> =
    "A parameter of an activation, such as `alpha` of ELU, and the range that is allowed.";

template <>
inline constexpr auto fieldsOf<ParameterDescription> = std::tuple{
    field<&ParameterDescription::name>(""),
    field<&ParameterDescription::initial>("a formula's may go beyond; a slider stays within"),
    field<&ParameterDescription::min>("a formula's may go beyond; a slider stays within"),
    field<&ParameterDescription::max>("a formula's may go beyond; a slider stays within"),
    field<&ParameterDescription::meaning>("")};

/// What people and widgets want to know of an activation before they use it.
struct FunctionDescription {
  bool isFormula = false;
  std::string name;
  std::string formula;
  std::vector<ParameterDescription> parameters;
  std::vector<std::string> notes;
  std::string mathml;
};

template <>
inline constexpr std::string_view meaningOf<FunctionDescription> =
    "What people and widgets want to know of an activation before they use it.";

template <>
inline constexpr auto fieldsOf<FunctionDescription> = std::tuple{
    field<&FunctionDescription::isFormula>("False for a function of the catalogue"),
    field<&FunctionDescription::name>("The name to show: `GELU`, or the formula"),
    field<&FunctionDescription::formula>("As it could be typed"),
    field<&FunctionDescription::parameters>(
        "A formula's may go beyond `min` and `max`; a slider stays within", "ParameterInfo[]"),
    field<&FunctionDescription::notes>(
        "What is computed in another form than it was typed, a sentence each"),
    field<&FunctionDescription::mathml>("The formula as a `<math>` element")};

/// Precondition: explainFunction(text) is empty.
FunctionDescription describeFunction(std::string_view text);

}  // namespace plot_twist
