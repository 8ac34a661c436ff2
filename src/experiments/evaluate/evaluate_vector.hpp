#pragma once

#include <string>
#include <vector>

#include "experiments/shared/menus.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// A function of a list, evaluated at one list, with products of its Jacobian.
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
        {.label = "function", .meaning = "function of a list: an id of the catalogue"}),
    setting<&EvaluateVectorConfig::parameters>(
        {.label = "parameters",
         .meaning = "parameters in the order of the function's row; none for the defaults"}),
    setting<&EvaluateVectorConfig::precision>(
        {.label = "precision",
         .meaning = "floating-point format of inputs and results",
         .menu = &precisionMenu}),
    setting<&EvaluateVectorConfig::at>(
        {.label = "at",
         .meaning =
             "list to evaluate at: any doubles, NaN and infinities, too; at most 1,000,000"}),
    setting<&EvaluateVectorConfig::direction>(
        {.label = "direction",
         .meaning = "v of the product J v, as long as the list; empty: not computed"}),
    setting<&EvaluateVectorConfig::cotangent>(
        {.label = "cotangent",
         .meaning = "u of the product J^T u, as long as the result; empty: not computed"})};

/// In float precision all inputs are rounded to float first, and results are doubles rounded to
/// float.
struct EvaluateVectorResult {
  std::vector<double> value;
  std::vector<double> pushForward;
  std::vector<double> pullBack;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<EvaluateVectorResult> =
    "A function of a list, f, and products of its Jacobian J; results in `float` are widened.";

template <>
inline constexpr auto fieldsOf<EvaluateVectorResult> = std::tuple{
    field<&EvaluateVectorResult::value>(
        "f(list): one entry an input, or a pair of inputs (GLU and its kin)"),
    field<&EvaluateVectorResult::pushForward>("J v, as long as `value`: change of the results if "
                                              "the inputs move by v; empty without `direction`"),
    field<&EvaluateVectorResult::pullBack>(
        "J^T u, as long as the list: gradient of the inputs, given u for that of the results; "
        "empty without `cotangent`"),
    field<&EvaluateVectorResult::fingerprint>(
        "16 hexadecimal digits over the bits of all three lists: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const EvaluateVectorConfig& config);

/// Precondition: `validate(config)` is empty.
EvaluateVectorResult evaluateVector(const EvaluateVectorConfig& config);

}  // namespace plot_twist
