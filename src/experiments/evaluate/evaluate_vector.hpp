#pragma once

#include <string>
#include <vector>

#include "experiments/shared/menus.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// A function of a list, at one list, with its Jacobian's products.
struct EvaluateVectorConfig {
  std::string function = "softmax";
  std::vector<double> parameters = {};
  std::string precision = "double";
  std::vector<double> at = {};
  std::vector<double> direction = {};
  std::vector<double> cotangent = {};
};

template <>
inline constexpr std::string_view meaningOf<EvaluateVectorConfig> =
    "Evaluate a function of a list, and the products of its Jacobian.";

template <>
inline constexpr auto settingsOf<EvaluateVectorConfig> = std::tuple{
    setting<&EvaluateVectorConfig::function>(
        {.label = "function", .meaning = "an id of the catalogue of functions of lists"}),
    setting<&EvaluateVectorConfig::parameters>(
        {.label = "parameters",
         .meaning = "in the order of the function's row; none for the defaults"}),
    setting<&EvaluateVectorConfig::precision>(
        {.label = "precision", .meaning = "floating-point format", .menu = &precisionMenu}),
    setting<&EvaluateVectorConfig::at>(
        {.label = "at",
         .meaning = "the list: any doubles, NaN and infinities, too; at most 1,000,000"}),
    setting<&EvaluateVectorConfig::direction>(
        {.label = "direction",
         .meaning = "v of the product J v, as long as the list; empty: not computed"}),
    setting<&EvaluateVectorConfig::cotangent>(
        {.label = "cotangent",
         .meaning = "u of the product J^T u, as long as the result; empty: not computed"})};

/// In float precision all inputs are rounded to float first, and every result is a float, widened.
struct EvaluateVectorResult {
  std::vector<double> value;
  std::vector<double> pushForward;
  std::vector<double> pullBack;
  std::string fingerprint;
};

template <>
inline constexpr auto fieldsOf<EvaluateVectorResult> = std::tuple{
    field<&EvaluateVectorResult::value>(
        "one entry an input, or a pair of inputs (GLU and its kin)"),
    field<&EvaluateVectorResult::pushForward>("J v: how the results move if the inputs move by v"),
    field<&EvaluateVectorResult::pullBack>("J^T u: what backpropagation hands on"),
    field<&EvaluateVectorResult::fingerprint>(
        "16 hexadecimal digits over the bits of all three: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const EvaluateVectorConfig& config);

/// Precondition: `validate(config)` is empty.
EvaluateVectorResult evaluateVector(const EvaluateVectorConfig& config);

}  // namespace plot_twist
