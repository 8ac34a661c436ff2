#pragma once

#include <string>
#include <vector>

#include "experiments/explore/explore.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// One activation minus another, f - g, on an interval.
struct DifferenceConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  std::string other = "gelu_tanh";
  std::vector<double> otherParameters = {};
  double from = -5;
  double to = 5;
  int samples = 501;
  int extra = 1000;
  double at = 0;
};

template <>
inline constexpr std::string_view meaningOf<DifferenceConfig> =
    "Sample `activation` minus `other` over a range.";

template <>
inline constexpr auto settingsOf<DifferenceConfig> = std::tuple_cat(
    activationSetting<&DifferenceConfig::activation, &DifferenceConfig::parameters>(
        {.label = "activation", .meaning = "function to subtract from"}),
    activationSetting<&DifferenceConfig::other, &DifferenceConfig::otherParameters>(
        {.label = "other", .meaning = "function that is subtracted"}),
    std::tuple{setting<&DifferenceConfig::from>(
                   {.label = "from", .meaning = "least x", .range = {-1e6, 1e6}}),
               setting<&DifferenceConfig::to>(
                   {.label = "to", .meaning = "greatest x", .range = {-1e6, 1e6}}),
               setting<&DifferenceConfig::samples>(
                   {.label = "samples",
                    .meaning = "number of evenly spaced points, both ends included",
                    .range = {2, 100000}}),
               setting<&DifferenceConfig::extra>(
                   {.label = "extra",
                    .meaning = "number of points that may be added where the curve bends, so that "
                               "straight lines look like it",
                    .range = {0, 100000}}),
               setting<&DifferenceConfig::at>({.label = "at",
                                               .meaning = "x at which the difference is read",
                                               .range = {-1e6, 1e6}})});

/// Samples of f - g, as ExploreResult has them, and where |f - g| is largest.
struct DifferenceResult : ExploreResult {
  double valueAt = 0, slopeAt = 0, curvatureAt = 0;
  double gap = 0, gapAt = 0;

  double lineGap = 0, lineGapAt = 0;
  std::vector<std::string> proved = {};
};

template <>
inline constexpr std::string_view meaningOf<DifferenceResult> =
    "The difference f - g of `activation` and `other`, sampled like a function, and where it is "
    "largest.";

template <>
inline constexpr auto fieldsOf<DifferenceResult> = std::tuple_cat(
    fieldsOf<ExploreResult>,
    std::tuple{
        field<&DifferenceResult::valueAt>("f - g at `at`"),
        field<&DifferenceResult::slopeAt>("slope of f - g at `at`"),
        field<&DifferenceResult::curvatureAt>("curvature of f - g at `at`"),
        field<&DifferenceResult::gap>("largest |f - g| within the range"),
        field<&DifferenceResult::gapAt>("x of the largest |f - g| within the range"),
        field<&DifferenceResult::lineGap>(
            "largest |f - g| on the whole line; Infinity if it grows for ever"),
        field<&DifferenceResult::lineGapAt>("x of the largest |f - g| on the whole line; infinite "
                                            "if it is reached or approached only out there"),
        field<&DifferenceResult::proved>(
            "which of `gap` and `lineGap` are proved, to 8 digits, by enclosing f - g; what "
            "is not is observed on samples")});

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const DifferenceConfig& config);

/// Precondition: `validate(config)` is empty.
DifferenceResult difference(const DifferenceConfig& config);

}  // namespace plot_twist
