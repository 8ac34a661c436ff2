#pragma once

#include <string>
#include <vector>

#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// A workload for timing: value and slope of one activation in float, as training computes them,
/// evaluated again and again.
struct WorkloadConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  int passes = 16;
};

template <>
inline constexpr std::string_view meaningOf<WorkloadConfig> =
    "Value and slope in float, over and over: work to be timed.";

template <>
inline constexpr auto settingsOf<WorkloadConfig> =
    std::tuple_cat(activationSetting<&WorkloadConfig::activation, &WorkloadConfig::parameters>(
                       {.label = "activation", .meaning = "function to be timed"}),
                   std::tuple{setting<&WorkloadConfig::passes>(
                       {.label = "passes",
                        .meaning = "number of passes over 4,096 numbers in [-4, 4]",
                        .range = {1, 10000}})});

/// The amount of work that was done.
struct WorkloadResult {
  double values;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<WorkloadResult> = "How much was done.";

template <>
inline constexpr auto fieldsOf<WorkloadResult> = std::tuple{
    field<&WorkloadResult::values>("numbers gone through in all passes"),
    field<&WorkloadResult::fingerprint>("16 hexadecimal digits over the bits of the last pass: "
                                        "shows that the work was done, and right")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const WorkloadConfig& config);

/// Precondition: `validate(config)` is empty.
WorkloadResult runWorkload(const WorkloadConfig& config);

}  // namespace plot_twist
