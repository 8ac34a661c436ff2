#pragma once

#include <optional>
#include <string>
#include <vector>

#include "experiments/inside/network_config.hpp"
#include "schema/field.hpp"

namespace plot_twist {

struct FoldsConfig : NetworkConfig {
  double extent = 1.5;
  int most = 20000;
};

template <>
inline constexpr std::string_view meaningOf<FoldsConfig> =
    "Where the units of a network with piecewise linear activations fold the plane.";

template <>
inline constexpr auto settingsOf<FoldsConfig> = std::tuple_cat(
    givenNetworkSettings<FoldsConfig>,
    std::tuple{
        setting<&FoldsConfig::extent>(
            {.label = "extent",
             .meaning = "half the side of the square around the origin that is looked at",
             .range = {.min = 0, .max = 1000, .isMinOpen = true}}),
        setting<&FoldsConfig::most>({.label = "most regions",
                                     .meaning = "number of regions beyond which no further layer "
                                                "is looked at",
                                     .range = {1, 200000},
                                     .flag = "most-regions"})});

/// Lists of regions are in one order, lists of folds in another; see plane_regions.hpp.
struct FoldsResult {
  bool isPiecewiseLinear;
  std::string evidence;
  std::string reason;
  bool isComplete;
  int most;
  std::vector<int> regionCounts;
  std::vector<double> bounds;
  std::string boundSource;
  std::vector<double> corners;
  std::vector<int> firstCorners;
  std::vector<double> areas;
  std::vector<double> maps;
  std::vector<double> slopes;
  std::vector<double> folds;
  std::vector<int> foldUnits;
  std::vector<double> foldKinks;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<FoldsResult> =
    "Fold lines of all units and the regions between them, in [-extent, extent]^2, computed by "
    "cutting polygons. Regions are activation regions (Hanin and Rolnick 2019): in each every unit "
    "is on one of its linear pieces, and no two have the same pieces; neighbours may still have "
    "the same slope.";

template <>
inline constexpr auto fieldsOf<FoldsResult> = std::tuple{
    field<&FoldsResult::isPiecewiseLinear>(
        "whether the network is made of linear pieces; if not, there are no regions or folds"),
    field<&FoldsResult::evidence>(
        "how that is known of the activations: `proved` by intervals, or `observed` at some "
        "hundred points; empty if the network is not piecewise linear"),
    field<&FoldsResult::reason>(
        "why the network is not piecewise linear, or why layers are missing, in a sentence; empty "
        "otherwise"),
    field<&FoldsResult::isComplete>("whether all hidden layers have cut the plane"),
    field<&FoldsResult::most>(
        "most regions, at most the setting; fewer where they would take too much memory or time"),
    field<&FoldsResult::regionCounts>(
        "number of regions after each hidden layer, of those that have cut"),
    field<&FoldsResult::bounds>(
        "(hidden layers): most regions that a network of this shape may have on the whole plane "
        "after each layer"),
    field<&FoldsResult::boundSource>("where the bounds come from"),
    field<&FoldsResult::corners>(
        "x and y of the corners of all regions, counterclockwise, one region after another"),
    field<&FoldsResult::firstCorners>(
        "(regions + 1): the first corner of each region, and the number of corners"),
    field<&FoldsResult::areas>("(regions): area of each region"),
    field<&FoldsResult::maps>(
        "(regions, outputs, 3) row-major: each output in a region is [0] x + [1] y + [2]; empty "
        "unless complete"),
    field<&FoldsResult::slopes>("(regions): norm of the outputs' gradient; empty unless complete"),
    field<&FoldsResult::folds>(
        "(folds, 4) row-major: x and y of both ends of each segment of a fold line"),
    field<&FoldsResult::foldUnits>(
        "(folds): the unit that folds, numbered through all layers, inputs first"),
    field<&FoldsResult::foldKinks>("(folds): the unit's pre-activation on the fold"),
    field<&FoldsResult::fingerprint>("16 hexadecimal digits over the bits of corners and folds: "
                                     "the same on every machine; empty without any")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const FoldsConfig& config);

/// Precondition: `validate(config)` is empty.
FoldsResult folds(const FoldsConfig& config);

}  // namespace plot_twist
