#pragma once

#include <optional>
#include <string>
#include <vector>

#include "experiments/inside/network_config.hpp"
#include "schema/field.hpp"

namespace plot_twist {

struct UnitStatisticsConfig : NetworkConfig {
  std::vector<double> points = {};
  std::string loss = "cross_entropy";
  double labelSmoothing = 0;
};

template <>
inline constexpr std::string_view meaningOf<UnitStatisticsConfig> =
    "What the units of a network do over some points.";

template <>
inline constexpr auto settingsOf<UnitStatisticsConfig> =
    std::tuple_cat(givenNetworkSettings<UnitStatisticsConfig>,
                   std::tuple{setting<&UnitStatisticsConfig::points>(
                       {.label = "points",
                        .meaning = "x, y and label of each point, one after the other; none: those "
                                   "of a run with this seed",
                        .type = numberList})},
                   lossSettings<UnitStatisticsConfig>);

/// Units are all of the network's, numbered through all layers, inputs first. What an activation
/// is needed for is 0 for inputs and outputs, which have none.
struct UnitStatisticsResult {
  double loss, accuracy;
  std::optional<double> r2;
  std::vector<int> isDead;
  std::vector<double> deadShare;
  std::vector<double> saturatedShare;
  std::vector<double> biases;
  std::vector<double> mean, deviation;
  std::vector<double> valueMean, valueDeviation;
  int bins;
  double from, to;
  std::vector<double> histogram, below, above;
  int outputs;
  std::vector<double> contributions;
  int classes;
  std::vector<double> classMeans;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<UnitStatisticsResult> =
    "Statistics of each unit over the points; units are numbered through all layers, inputs first. "
    "What needs an activation is 0 for inputs and outputs, which have none.";

template <>
inline constexpr auto fieldsOf<UnitStatisticsResult> = std::tuple{
    field<&UnitStatisticsResult::loss>("mean loss of the network over the points"),
    field<&UnitStatisticsResult::accuracy>(
        "share of points, 0..1, on the right side; NaN in a regression"),
    field<&UnitStatisticsResult::r2>(
        "R^2 of a regression, see {@link RunReport.r2}; null for classes"),
    field<&UnitStatisticsResult::isDead>(
        "(units): 1 if the slope is 0 for every point, as a race counts dead units"),
    field<&UnitStatisticsResult::deadShare>("(units): share of points with slope 0"),
    field<&UnitStatisticsResult::saturatedShare>(
        "(units): share of points with |slope| below `saturatedBelow`"),
    field<&UnitStatisticsResult::biases>("(units): bias; 0 of inputs"),
    field<&UnitStatisticsResult::mean>("(units): mean of the pre-activations"),
    field<&UnitStatisticsResult::deviation>("(units): standard deviation of the pre-activations"),
    field<&UnitStatisticsResult::valueMean>("(units): mean of the values"),
    field<&UnitStatisticsResult::valueDeviation>("(units): standard deviation of the values"),
    field<&UnitStatisticsResult::bins>("number of bins of a histogram; they are equally wide"),
    field<&UnitStatisticsResult::from>("lower end of the first bin"),
    field<&UnitStatisticsResult::to>("upper end of the last bin"),
    field<&UnitStatisticsResult::histogram>(
        "(units, bins) row-major: share of the unit's pre-activations in each bin"),
    field<&UnitStatisticsResult::below>("(units): share of pre-activations below the first bin"),
    field<&UnitStatisticsResult::above>("(units): share of pre-activations above the last bin"),
    field<&UnitStatisticsResult::outputs>("number of outputs"),
    field<&UnitStatisticsResult::contributions>(
        "(units, outputs) row-major: mean of value times d output / d value; in the last hidden "
        "layer that is mean value times weight"),
    field<&UnitStatisticsResult::classes>(
        "number of classes: one more than the greatest label; 0 in a "
        "regression"),
    field<&UnitStatisticsResult::classMeans>(
        "(units, classes) row-major: mean value over the points of each class; NaN without any"),
    field<&UnitStatisticsResult::fingerprint>("16 hexadecimal digits over the bits of means and "
                                              "contributions: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const UnitStatisticsConfig& config);

/// Precondition: `validate(config)` is empty.
UnitStatisticsResult unitStatistics(const UnitStatisticsConfig& config);

}  // namespace plot_twist
