#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/curves/sampled_curve.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// One activation, sampled on an interval to be plotted.
struct ExploreConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  double from = -5;
  double to = 5;
  int samples = 501;
  int extra = 0;
};

template <>
inline constexpr std::string_view meaningOf<ExploreConfig> =
    "Sample an activation over a range, kinks and jumps included.";

template <>
inline constexpr auto settingsOf<ExploreConfig> = std::tuple_cat(
    activationSetting<&ExploreConfig::activation, &ExploreConfig::parameters>(
        {.label = "activation", .meaning = "function to be sampled"}),
    std::tuple{
        setting<&ExploreConfig::from>(
            {.label = "from", .meaning = "least x", .range = {-1e6, 1e6}}),
        setting<&ExploreConfig::to>({.label = "to", .meaning = "greatest x", .range = {-1e6, 1e6}}),
        setting<&ExploreConfig::samples>(
            {.label = "samples",
             .meaning = "number of evenly spaced points, both ends included",
             .range = {2, 100000}}),
        setting<&ExploreConfig::extra>(
            {.label = "extra",
             .meaning = "number of points that may be added where the curve bends, so that "
                        "straight lines look like it",
             .range = {0, 100000}})});

/// Samples as in SampledCurve (two rows at a kink), and the function's own value and slope at each
/// break.
///
/// With `extra` points there are rows beside the evenly spaced ones: at the extrema of value and
/// slope, however narrow, and where straight lines between rows would visibly deviate from the
/// curves (see refine_curve.hpp). At a pole the two rows of a break have different x. No line may
/// be drawn from row `breaks[k] - 1` to row `breaks[k]` in a column whose two values differ.
struct ExploreResult {
  std::vector<double> x, value, slope, curvature;
  std::vector<std::uint32_t> breaks;
  std::vector<double> valueAtBreaks = {}, slopeAtBreaks = {};

  double valueLow = 0, valueHigh = 0, slopeLow = 0, slopeHigh = 0;
};

template <>
inline constexpr std::string_view meaningOf<ExploreResult> =
    "Samples of an activation; the first four arrays have the same length. At each kink there are "
    "two points with the same x, the limits from the left and from the right; `breaks` holds the "
    "index of the second: draw no line from `index - 1` to `index` where the two differ. (With "
    "`extra` points a pole is a break, too, whose two points lie next to each other.)";

template <>
inline constexpr auto fieldsOf<ExploreResult> = std::tuple{
    field<&ExploreResult::x>("x of each sample, ascending"),
    field<&ExploreResult::value>("f(x) of each sample; a limit at a break"),
    field<&ExploreResult::slope>("f'(x) of each sample; a limit at a break"),
    field<&ExploreResult::curvature>("f''(x) of each sample; a limit at a break"),
    field<&ExploreResult::breaks>("indices of the second sample of each break, ascending"),
    field<&ExploreResult::valueAtBreaks>("the function's own value at each of `breaks`"),
    field<&ExploreResult::slopeAtBreaks>("the function's own slope at each of `breaks`"),
    field<&ExploreResult::valueLow>("lower end of the value axis of a picture: shows all, unless a "
                                    "curve runs away to a pole; NaN for nothing"),
    field<&ExploreResult::valueHigh>("upper end of the value axis of a picture"),
    field<&ExploreResult::slopeLow>(
        "lower end of the slope axis of a picture, chosen as for the value"),
    field<&ExploreResult::slopeHigh>("upper end of the slope axis of a picture")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const ExploreConfig& config);

/// Empty if [from, to] is an interval that can be explored, otherwise one sentence.
std::string validateInterval(double from, double to);

/// Samples value, slope and curvature in double precision. Precondition: `validate(config)` is
/// empty.
ExploreResult explore(const ExploreConfig& config);

/// Samples any function as `explore` does. Precondition: `validateInterval(from, to)` is empty.
ExploreResult exploreFunction(const Activation& activation, double from, double to, int samples,
                              int extra);

}  // namespace plot_twist
