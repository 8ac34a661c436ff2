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
/// Empty if the text with these parameters is an activation, otherwise one sentence. No parameters
/// at all means the initial ones; those of a formula are ordered by their first appearance.
std::string validateFunction(std::string_view text, std::span<const double> parameters = {});

/// The activation. Precondition: validateFunction(text, parameters) is empty.
std::shared_ptr<const Activation> makeFunction(std::string_view text,
                                               std::span<const double> parameters = {});

/// The same activation as a formula, of which things can be proved: gelu as gelu(x).
std::shared_ptr<const Activation> makeFormula(std::string_view text,
                                              std::span<const double> parameters = {});

/// A parameter of an activation. The initial value of a formula's parameters is 1.
struct ParameterInfo {
  std::string name;
  double initial, min, max;
  std::string meaning;
};

template <>
inline constexpr std::string_view meaningOf<ParameterInfo> =
    "A parameter of an activation, such as `alpha` of ELU, and the range that is allowed.";

template <>
inline constexpr auto fieldsOf<ParameterInfo> = std::tuple{
    field<&ParameterInfo::name>(
        "name of the parameter, as formulas and sentences call it: `alpha`"),
    field<&ParameterInfo::initial>("value that an activation without explicit parameters has"),
    field<&ParameterInfo::min>(
        "least value of a slider; of a function of the catalogue the least that is allowed"),
    field<&ParameterInfo::max>(
        "greatest value of a slider; of a function of the catalogue the greatest that is allowed"),
    field<&ParameterInfo::meaning>("what the parameter does, in a phrase")};

/// Name, formula, parameters and notes of an activation, for menus and previews.
struct DescribeResult {
  bool isFormula = false;
  std::string name;
  std::string formula;
  std::vector<ParameterInfo> parameters;
  std::vector<std::string> notes;
  std::string mathml;
};

template <>
inline constexpr std::string_view meaningOf<DescribeResult> =
    "What is shown of an activation before it is used: name, formula, parameters and notes.";

template <>
inline constexpr auto fieldsOf<DescribeResult> = std::tuple{
    field<&DescribeResult::isFormula>("true for a formula, false for a function of the catalogue"),
    field<&DescribeResult::name>("name to show: `GELU`, or the formula"),
    field<&DescribeResult::formula>("formula in x, as it could be typed"),
    field<&DescribeResult::parameters>(
        "parameters in their order, one entry each; empty if there are none", "ParameterInfo[]"),
    field<&DescribeResult::notes>(
        "what is computed in another form than it was typed, a sentence each"),
    field<&DescribeResult::mathml>("formula as a `<math>` element")};

/// Precondition: validateFunction(text) is empty.
DescribeResult describeFunction(std::string_view text);

}  // namespace plot_twist
