#pragma once

#include <string>
#include <vector>

#include "experiments/shared/menus.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// One activation at chosen points, in float or double precision.
struct EvaluateConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  std::string precision = "double";
  std::vector<double> at = {};
};

template <>
inline constexpr std::string_view meaningOf<EvaluateConfig> =
    "Evaluate an activation at given points.";

template <>
inline constexpr auto settingsOf<EvaluateConfig> = std::tuple_cat(
    activationSetting<&EvaluateConfig::activation, &EvaluateConfig::parameters>(
        {.label = "activation", .meaning = "function to be evaluated"}),
    std::tuple{
        setting<&EvaluateConfig::precision>({.label = "precision",
                                             .meaning = "floating-point format of the evaluation",
                                             .menu = &precisionMenu}),
        setting<&EvaluateConfig::at>({.label = "at",
                                      .meaning = "points to evaluate at: any doubles, NaN and "
                                                 "infinities, too; at most 1,000,000"})});

/// One entry per point. In float precision x is rounded to float first, and every result is
/// computed as a float and widened.
struct EvaluateResult {
  std::vector<double> x, value, slope, curvature;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<EvaluateResult> =
    "One entry a point of `at`; results in `float` are widened.";

template <>
inline constexpr auto fieldsOf<EvaluateResult> = std::tuple{
    field<&EvaluateResult::x>("points of `at`, rounded to the precision"),
    field<&EvaluateResult::value>("f(x) at each point"),
    field<&EvaluateResult::slope>("f'(x) at each point"),
    field<&EvaluateResult::curvature>("f''(x) at each point"),
    field<&EvaluateResult::fingerprint>(
        "16 hexadecimal digits over the bits of all four columns: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const EvaluateConfig& config);

/// Precondition: `validate(config)` is empty.
EvaluateResult evaluate(const EvaluateConfig& config);

}  // namespace plot_twist
