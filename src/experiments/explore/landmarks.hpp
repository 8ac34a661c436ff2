#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// What there is to see of one activation on an interval, as exact places.
struct LandmarksConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  double from = -5;
  double to = 5;
  double flat = 0.1;
};

template <>
inline constexpr std::string_view meaningOf<LandmarksConfig> =
    "Find what there is to see of an activation over a range, as exact places.";

template <>
inline constexpr auto settingsOf<LandmarksConfig> = std::tuple_cat(
    activationSetting<&LandmarksConfig::activation, &LandmarksConfig::parameters>(
        {.label = "activation", .meaning = "function to be searched"}),
    std::tuple{setting<&LandmarksConfig::from>(
                   {.label = "from", .meaning = "the least x", .range = {-1e6, 1e6}}),
               setting<&LandmarksConfig::to>(
                   {.label = "to", .meaning = "the greatest x", .range = {-1e6, 1e6}}),
               setting<&LandmarksConfig::flat>(
                   {.label = "flat",
                    .meaning = "the function is called flat where |f'| is below this",
                    .range = {0, 1e6}})});

/// A point of the graph, and the slope there.
struct GraphPoint {
  double x, value, slope;
};

template <>
inline constexpr std::string_view meaningOf<GraphPoint> =
    "A point of the graph, and the slope there.";

template <>
inline constexpr auto fieldsOf<GraphPoint> = std::tuple{
    field<&GraphPoint::x>(""), field<&GraphPoint::value>(""), field<&GraphPoint::slope>("")};

/// A place where the function turns from falling to rising, or the other way round.
struct Extremum {
  double x, value, slope;
  bool isMinimum;
};

template <>
inline constexpr std::string_view meaningOf<Extremum> = "A local minimum or maximum.";

template <>
inline constexpr auto fieldsOf<Extremum> =
    std::tuple{field<&Extremum::x>(""), field<&Extremum::value>(""), field<&Extremum::slope>(""),
               field<&Extremum::isMinimum>("")};

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
inline constexpr auto fieldsOf<Corner> = std::tuple{
    field<&Corner::x>(""),          field<&Corner::leftValue>(""),  field<&Corner::leftSlope>(""),
    field<&Corner::rightValue>(""), field<&Corner::rightSlope>(""), field<&Corner::value>(""),
    field<&Corner::slope>("")};

struct Interval {
  double from, to;
};

template <>
inline constexpr auto fieldsOf<Interval> =
    std::tuple{field<&Interval::from>(""), field<&Interval::to>("")};

/// Each list ascends in x and holds 64 entries at most, those nearest to the interval's middle.
struct LandmarksResult {
  std::vector<Extremum> turns;
  std::vector<Extremum> slopeTurns;
  std::vector<double> zeros;
  std::vector<Corner> corners;
  std::vector<Interval> flats;
  GraphPoint lowest, highest;
  GraphPoint steepest;
};

template <>
inline constexpr std::string_view meaningOf<LandmarksResult> =
    "Places to the last digit; each list ascends and holds at most the 64 nearest to the middle.";

template <>
inline constexpr auto fieldsOf<LandmarksResult> = std::tuple{
    field<&LandmarksResult::turns>("Minima and maxima of the value, ends of the range left out"),
    field<&LandmarksResult::slopeTurns>("Minima and maxima of the slope"),
    field<&LandmarksResult::zeros>("Where the value changes its sign"),
    field<&LandmarksResult::corners>(""),
    field<&LandmarksResult::flats>("Where |f'| < `flat`"),
    field<&LandmarksResult::lowest>("Of the value within the range; NaN if it is nowhere defined"),
    field<&LandmarksResult::highest>("of the value on the interval, its ends and limits included"),
    field<&LandmarksResult::steepest>("The largest |f'| within the range")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const LandmarksConfig& config);

/// Every place to the nearest double that a search of some 3,000 points gives away. Precondition:
/// `validate(config)` is empty.
LandmarksResult landmarks(const LandmarksConfig& config);

}  // namespace plot_twist
