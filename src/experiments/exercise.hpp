#pragma once

#include <string>
#include <vector>

#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// Work to be timed by whoever asks for it: value and slope of one activation in float, as training
/// asks for them, over and over.
struct ExerciseConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  int passes = 16;
};

template <>
inline constexpr std::string_view meaningOf<ExerciseConfig> =
    "Value and slope in float, over and over: work to be timed.";

template <>
inline constexpr auto settingsOf<ExerciseConfig> =
    std::tuple_cat(activationSetting<&ExerciseConfig::activation, &ExerciseConfig::parameters>(
                       {.label = "activation", .meaning = "function to be timed"}),
                   std::tuple{setting<&ExerciseConfig::passes>(
                       {.label = "passes",
                        .meaning = "times that 4,096 numbers in [-4, 4] are gone through",
                        .range = {1, 10000}})});

/// How much was done.
struct ExerciseResult {
  double values;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<ExerciseResult> = "How much was done.";

template <>
inline constexpr auto fieldsOf<ExerciseResult> = std::tuple{
    field<&ExerciseResult::values>("Numbers gone through in all"),
    field<&ExerciseResult::fingerprint>("of the last pass: the work was done, and right")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string explain(const ExerciseConfig& config);

/// Precondition: `explain(config)` is empty.
ExerciseResult exercise(const ExerciseConfig& config);

}  // namespace plot_twist
