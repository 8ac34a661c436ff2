#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// One activation, to be looked at as a whole.
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

/// What is true of a function, found by looking at it: nothing here is read off the catalogue.
///
/// NaN stands for "there is none": no such x, no limit, no asymptote, no moment. The scan resolves
/// what is wider than 1/256 within [-8, 8] and, further out to 1024, than a hundredth
/// of |x|.
struct InspectResult {
  double lower = 0, upper = 0;
  bool lowerReached = false, upperReached = false;
  double lowerAt = 0, upperAt = 0;

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

  bool selfNormalizing = false;

  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<InspectResult> =
    "What is true of a function, found by looking at it. NaN stands for \"there is none\": no such "
    "x, no limit, no asymptote, no moment.";

template <>
inline constexpr auto fieldsOf<InspectResult> = std::tuple{
    field<&InspectResult::lower>("Infimum and supremum of the value, whether a finite x attains "
                                 "them, and the nearest such x"),
    field<&InspectResult::upper>("infimum and supremum of the value"),
    field<&InspectResult::lowerReached>(""),
    field<&InspectResult::upperReached>(""),
    field<&InspectResult::lowerAt>("the x nearest to 0 that attains them"),
    field<&InspectResult::upperAt>("the x nearest to 0 that attains them"),
    field<&InspectResult::atZero>("f(0)"),
    field<&InspectResult::zeroCentred>("f(0) = 0 and the values have both signs"),
    field<&InspectResult::monotone>("Never decreasing"),
    field<&InspectResult::falls>(
        "Intervals in which it decreases: from, to, from, to, ... ascending"),
    field<&InspectResult::domain>(
        "Intervals in which it is a number, likewise; none if it is one nowhere"),
    field<&InspectResult::leftLimit>(
        "Of the value as x goes to -Infinity and to Infinity; may be infinite"),
    field<&InspectResult::rightLimit>("of the value as x -> -inf, +inf; may be infinite"),
    field<&InspectResult::smoothness>("\"smooth\" says that the curvature is continuous, too"),
    field<&InspectResult::breakAt>(
        "The worst break, nearest to 0, and the two limits that differ there: of the value for "
        "\"jump\", of the slope for \"continuous\", of the curvature for \"once\""),
    field<&InspectResult::breakLeft>("limits of the value, the slope or the curvature"),
    field<&InspectResult::breakRight>("limits of the value, the slope or the curvature"),
    field<&InspectResult::breaks>("Every x at which value, slope or curvature jumps, ascending"),
    field<&InspectResult::saturatesLeft>(
        "The slope tends to 0 as x goes to -Infinity, to Infinity"),
    field<&InspectResult::saturatesRight>("the slope tends to 0 as x -> -inf, +inf"),
    field<&InspectResult::leftSlope>(
        "The line slope · x + offset that it comes near as x goes to -Infinity, and to Infinity"),
    field<&InspectResult::leftOffset>("the asymptote slope * x + offset as x -> -inf"),
    field<&InspectResult::rightSlope>("and as x -> +inf"),
    field<&InspectResult::rightOffset>("and as x -> +inf"),
    field<&InspectResult::largestSlope>(
        "The supremum of |f'| and the nearest x that has it; infinite where it is only approached"),
    field<&InspectResult::largestSlopeAt>("nearest to 0; infinite if it is only approached there"),
    field<&InspectResult::mean>("Of f(Z), Z being standard normal"),
    field<&InspectResult::variance>("of f(Z)"),
    field<&InspectResult::meanSquare>("E[f(Z)²], E[f'(Z)], E[f'(Z)²] and E[Z f(Z)]"),
    field<&InspectResult::meanSlope>("E[f'(Z)], E[f'(Z)^2]"),
    field<&InspectResult::meanSquareSlope>("E[f'(Z)], E[f'(Z)^2]"),
    field<&InspectResult::meanProduct>("E[Z f(Z)]"),
    field<&InspectResult::varianceRate>(
        "E[Z f(Z) f'(Z)]: how much of a variance's distance from 1 is left after a layer"),
    field<&InspectResult::selfNormalizing>(
        "Whether a layer keeps mean 0 and variance 1, and brings back what is near them"),
    field<&InspectResult::fingerprint>(
        "16 hexadecimal digits over the bits of all of it: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const InspectConfig& config);

/// Precondition: `validate(config)` is empty. Some 10,000 evaluations.
InspectResult inspect(const InspectConfig& config);

/// The same for any function.
InspectResult inspect(const Activation& activation);

}  // namespace plot_twist
