#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "activations/saturation.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// The extrema, zeros, kinks and flat parts of one activation on an interval.
struct LandmarksConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  double from = -5;
  double to = 5;
  double flat = saturatedBelow;
};

template <>
inline constexpr std::string_view meaningOf<LandmarksConfig> =
    "Find what there is to see of an activation over a range, as exact places.";

template <>
inline constexpr auto settingsOf<LandmarksConfig> = std::tuple_cat(
    activationSetting<&LandmarksConfig::activation, &LandmarksConfig::parameters>(
        {.label = "activation", .meaning = "function to be searched"}),
    std::tuple{setting<&LandmarksConfig::from>(
                   {.label = "from", .meaning = "least x", .range = {-1e6, 1e6}}),
               setting<&LandmarksConfig::to>(
                   {.label = "to", .meaning = "greatest x", .range = {-1e6, 1e6}}),
               setting<&LandmarksConfig::flat>(
                   {.label = "flat",
                    .meaning = "bound of |f'| below which the function is called flat",
                    .range = {0, 1e6}})});

/// A sample of the function.
struct GraphPoint {
  double x, value, slope;
};

template <>
inline constexpr std::string_view meaningOf<GraphPoint> =
    "A point of the graph, and the slope there.";

template <>
inline constexpr auto fieldsOf<GraphPoint> = std::tuple{
    field<&GraphPoint::x>("x of the point"), field<&GraphPoint::value>("f(x) of the point"),
    field<&GraphPoint::slope>("f'(x) of the point")};

/// A local minimum or maximum.
struct Extremum {
  double x, value, slope;
  bool isMinimum;
};

template <>
inline constexpr std::string_view meaningOf<Extremum> = "A local minimum or maximum.";

template <>
inline constexpr auto fieldsOf<Extremum> = std::tuple{
    field<&Extremum::x>("x of the extremum"), field<&Extremum::value>("f(x) at the extremum"),
    field<&Extremum::slope>("f'(x) at the extremum"),
    field<&Extremum::isMinimum>("true for a local minimum, false for a local maximum")};

/// A kink or a jump inside the interval: limits from both sides, and the function's own value.
struct Corner {
  double x;
  double leftValue, leftSlope, rightValue, rightSlope;
  double value, slope;
};

template <>
inline constexpr std::string_view meaningOf<Corner> =
    "A kink or a jump: limits from both sides, and the function's own value and slope.";

template <>
inline constexpr auto fieldsOf<Corner> =
    std::tuple{field<&Corner::x>("x of the kink or jump"),
               field<&Corner::leftValue>("limit of the value from the left"),
               field<&Corner::leftSlope>("limit of the slope from the left"),
               field<&Corner::rightValue>("limit of the value from the right"),
               field<&Corner::rightSlope>("limit of the slope from the right"),
               field<&Corner::value>("the function's own value at x"),
               field<&Corner::slope>("the function's own slope at x")};

/// A part of the x axis.
struct Interval {
  double from, to;
};

template <>
inline constexpr std::string_view meaningOf<Interval> = "An interval of x.";

template <>
inline constexpr auto fieldsOf<Interval> =
    std::tuple{field<&Interval::from>("least x of the interval"),
               field<&Interval::to>("greatest x of the interval")};

/// Each list ascends in x and holds at most 64 entries, those nearest to the middle of the
/// interval.
struct LandmarksResult {
  std::vector<Extremum> turns;
  std::vector<Extremum> slopeTurns;
  std::vector<double> zeros;
  std::vector<Corner> corners;
  std::vector<Interval> flats;
  GraphPoint lowest, highest;
  GraphPoint steepest;
  std::vector<std::string> proved = {};
};

template <>
inline constexpr std::string_view meaningOf<LandmarksResult> =
    "Places to the last digit; each list ascends and holds at most the 64 nearest to the middle.";

template <>
inline constexpr auto fieldsOf<LandmarksResult> = std::tuple{
    field<&LandmarksResult::turns>("minima and maxima of the value, ends of the range left out"),
    field<&LandmarksResult::slopeTurns>(
        "minima and maxima of the slope, ends of the range left out"),
    field<&LandmarksResult::zeros>("every x at which the value changes its sign"),
    field<&LandmarksResult::corners>("kinks and jumps inside the range"),
    field<&LandmarksResult::flats>("intervals in which |f'| < `flat`"),
    field<&LandmarksResult::lowest>("point of the lowest value within the range, its ends and "
                                    "limits included; NaN if the value is nowhere defined"),
    field<&LandmarksResult::highest>("point of the highest value within the range, its ends and "
                                     "limits included; NaN if the value is nowhere defined"),
    field<&LandmarksResult::steepest>(
        "point of the largest |f'| within the range; NaN if the slope is nowhere defined"),
    field<&LandmarksResult::proved>(
        "names of what is proved of a typed formula by enclosing it: lists that are complete, "
        "numbers to 8 digits; all else is observed on samples")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const LandmarksConfig& config);

/// Finds every landmark that shows between neighbouring ones of some 3,000 points (searchPoints),
/// its x to the nearest double. Precondition: `validate(config)` is empty.
LandmarksResult landmarks(const LandmarksConfig& config);

}  // namespace plot_twist
