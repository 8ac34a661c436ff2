#pragma once

#include <string>
#include <vector>

#include "experiments/explore/explore.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// One activation minus another on an interval.
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
    std::tuple{
        setting<&DifferenceConfig::from>(
            {.label = "from", .meaning = "the least x", .range = {-1e6, 1e6}}),
        setting<&DifferenceConfig::to>(
            {.label = "to", .meaning = "the greatest x", .range = {-1e6, 1e6}}),
        setting<&DifferenceConfig::samples>({.label = "samples",
                                             .meaning = "evenly spaced points, both ends included",
                                             .range = {2, 100000}}),
        setting<&DifferenceConfig::extra>({.label = "extra",
                                           .meaning = "points that may be added where the curve "
                                                      "bends, so that straight lines look like it",
                                           .range = {0, 100000}}),
        setting<&DifferenceConfig::at>({.label = "at",
                                        .meaning = "where the difference is to be read",
                                        .range = {-1e6, 1e6}})});

/// The difference as `explore` samples a function, and where it is largest.
struct DifferenceResult : ExploreResult {
  double valueAt = 0, slopeAt = 0, curvatureAt = 0;
  double gap = 0, gapAt = 0;

  double lineGap = 0, lineGapAt = 0;
};

template <>
inline constexpr std::string_view meaningOf<DifferenceResult> =
    "The difference, and where it is largest.";

template <>
inline constexpr auto fieldsOf<DifferenceResult> = std::tuple{
    field<&DifferenceResult::x>(""),
    field<&DifferenceResult::value>(""),
    field<&DifferenceResult::slope>(""),
    field<&DifferenceResult::curvature>(""),
    field<&DifferenceResult::breaks>(""),
    field<&DifferenceResult::valueAtBreaks>("The function's own value at each of `breaks`"),
    field<&DifferenceResult::slopeAtBreaks>("The function's own slope at each of `breaks`"),
    field<&DifferenceResult::valueLow>("What a picture should show of the axes: all, unless a "
                                       "curve runs away to a pole; NaN for nothing"),
    field<&DifferenceResult::valueHigh>(""),
    field<&DifferenceResult::slopeLow>(""),
    field<&DifferenceResult::slopeHigh>(""),
    field<&DifferenceResult::valueAt>("The difference, its slope and its curvature at `at`"),
    field<&DifferenceResult::slopeAt>("of f - g at `at`"),
    field<&DifferenceResult::curvatureAt>("of f - g at `at`"),
    field<&DifferenceResult::gap>("The largest |f - g| within the range"),
    field<&DifferenceResult::gapAt>("the largest |f - g| on the interval, and its x"),
    field<&DifferenceResult::lineGap>(
        "The largest |f - g| on the whole line: Infinity if it grows for ever"),
    field<&DifferenceResult::lineGapAt>(
        "Its x; infinite if it is reached or approached only out there")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const DifferenceConfig& config);

/// Precondition: `validate(config)` is empty.
DifferenceResult difference(const DifferenceConfig& config);

}  // namespace plot_twist
