#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "experiments/inspect/value_interval.hpp"
#include "experiments/inspect/weighing.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// An activation whose properties are to be found numerically.
struct InspectConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
};

template <>
inline constexpr std::string_view meaningOf<InspectConfig> = "Look at an activation as a whole.";

template <>
inline constexpr auto settingsOf<InspectConfig> =
    activationSetting<&InspectConfig::activation, &InspectConfig::parameters>(
        {.label = "activation", .meaning = "function to be inspected"});

/// Found by evaluating the function; nothing is taken from the catalogue. The scan resolves
/// features wider than 1/256 within [-8, 8] and, from there to 1024, wider than a hundredth of |x|.
struct InspectResult {
  double lower = 0, upper = 0;
  bool lowerReached = false, upperReached = false;
  double lowerAt = 0, upperAt = 0;
  std::vector<ValueInterval> range = {};

  double atZero = 0;
  bool zeroCentred = false;
  bool monotone = false;
  std::vector<double> falls = {};
  std::vector<double> domain = {};
  double leftLimit = 0, rightLimit = 0;

  Smoothness smoothness = Smoothness::smooth;
  double breakAt = 0;
  double breakLeft = 0, breakRight = 0;
  std::vector<double> breaks = {};

  bool saturatesLeft = false, saturatesRight = false;
  double leftSlope = 0, leftOffset = 0;
  double rightSlope = 0, rightOffset = 0;
  double largestSlope = 0;
  double largestSlopeAt = 0;

  double mean = 0, variance = 0;
  double meanSquare = 0;
  double meanSlope = 0, meanSquareSlope = 0;
  double meanProduct = 0;

  double varianceRate = 0;
  double momentError = 0;
  std::vector<std::string> beyond = {};

  bool selfNormalizing = false;

  std::vector<std::string> proved = {};

  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<InspectResult> =
    "What is true of a function, found by looking at it. NaN stands for \"there is none\": no such "
    "x, no limit, no asymptote, no moment.";

template <>
inline constexpr auto fieldsOf<InspectResult> = std::tuple{
    field<&InspectResult::lower>("infimum of the value"),
    field<&InspectResult::upper>("supremum of the value"),
    field<&InspectResult::lowerReached>("whether a finite x attains the infimum"),
    field<&InspectResult::upperReached>("whether a finite x attains the supremum"),
    field<&InspectResult::lowerAt>("x nearest to 0 that attains the infimum"),
    field<&InspectResult::upperAt>("x nearest to 0 that attains the supremum"),
    field<&InspectResult::range>(
        "all values, as intervals, ascending: two or more where a jump or a pole leaves a gap"),
    field<&InspectResult::atZero>("f(0)"),
    field<&InspectResult::zeroCentred>("whether f(0) = 0 and the values have both signs"),
    field<&InspectResult::monotone>("whether the function never decreases"),
    field<&InspectResult::falls>(
        "intervals in which the function decreases: from, to, from, to, ... ascending; one ends "
        "and the next begins where it jumps up"),
    field<&InspectResult::domain>("intervals in which the function is a number: from, to, from, "
                                  "to, ... ascending; empty if it is one nowhere"),
    field<&InspectResult::leftLimit>("limit of the value as x goes to -Infinity; may be infinite"),
    field<&InspectResult::rightLimit>("limit of the value as x goes to Infinity; may be infinite"),
    field<&InspectResult::smoothness>("how smooth the function is at its worst break; \"smooth\": "
                                      "the curvature is continuous, too"),
    field<&InspectResult::breakAt>("x of the worst break; of several the one nearest to 0"),
    field<&InspectResult::breakLeft>(
        "limit from the left at `breakAt`: of the value for \"jump\", of the slope for "
        "\"continuous\", of the curvature for \"once\""),
    field<&InspectResult::breakRight>(
        "limit from the right at `breakAt`, of the same quantity as `breakLeft`"),
    field<&InspectResult::breaks>("every x at which value, slope or curvature jumps, ascending"),
    field<&InspectResult::saturatesLeft>("whether the slope tends to 0 as x goes to -Infinity"),
    field<&InspectResult::saturatesRight>("whether the slope tends to 0 as x goes to Infinity"),
    field<&InspectResult::leftSlope>("slope of the asymptote as x goes to -Infinity"),
    field<&InspectResult::leftOffset>("value at x = 0 of the asymptote as x goes to -Infinity"),
    field<&InspectResult::rightSlope>("slope of the asymptote as x goes to Infinity"),
    field<&InspectResult::rightOffset>("value at x = 0 of the asymptote as x goes to Infinity"),
    field<&InspectResult::largestSlope>("supremum of |f'|"),
    field<&InspectResult::largestSlopeAt>(
        "x nearest to 0 that has the largest |f'|; infinite where it is only approached"),
    field<&InspectResult::mean>("E[f(Z)], Z being standard normal"),
    field<&InspectResult::variance>("variance of f(Z)"),
    field<&InspectResult::meanSquare>("E[f(Z)²]"),
    field<&InspectResult::meanSlope>("E[f'(Z)]"),
    field<&InspectResult::meanSquareSlope>("E[f'(Z)²]"),
    field<&InspectResult::meanProduct>("E[Z f(Z)]"),
    field<&InspectResult::varianceRate>(
        "E[Z f(Z) f'(Z)]: share of a variance's distance from 1 that is left after a layer"),
    field<&InspectResult::momentError>(
        "estimated error of the least certain of the moments that are finite, relative to the sum "
        "of the sizes that were added up for it"),
    field<&InspectResult::beyond>(
        "names of the moments that exist, but are larger than the largest "
        "double; they are Infinity or -Infinity"),
    field<&InspectResult::selfNormalizing>(
        "whether a layer keeps mean 0 and variance 1, and brings back what is near them"),
    field<&InspectResult::proved>(
        "names of the facts that are proved, by enclosing the function on whole intervals; all "
        "others are observed on samples"),
    field<&InspectResult::fingerprint>(
        "16 hexadecimal digits over the bits of all these facts: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const InspectConfig& config);

/// Precondition: `validate(config)` is empty. Some 10,000 evaluations.
InspectResult inspect(const InspectConfig& config);

/// Inspects any function; `enclosure`, if there is one, proves what it can.
InspectResult inspect(const Activation& activation, const Enclosure* enclosure = nullptr,
                      const inspection::WithDensity& withDensity = {});

}  // namespace plot_twist
