#pragma once

#include <string>
#include <vector>

#include "experiments/inside/network_config.hpp"
#include "schema/field.hpp"

namespace plot_twist {

/// What a picture of a unit shows.
std::vector<Choice> unitMapChoices();
inline constexpr Menu unitMapMenu{"unit maps", unitMapChoices};

struct UnitMapsConfig : NetworkConfig {
  std::string of = "value";
  std::string loss = "cross_entropy";
  double labelSmoothing = 0;
  int target = 0;
  double value = 0;
  int resolution = 24;
  double extent = 1.5;
  std::vector<int> units = {};
};

template <>
inline constexpr std::string_view meaningOf<UnitMapsConfig> =
    "Pictures of the units of a network over the plane.";

template <>
inline constexpr auto settingsOf<UnitMapsConfig> = std::tuple_cat(
    givenNetworkSettings<UnitMapsConfig>,
    std::tuple{setting<&UnitMapsConfig::of>({.label = "quantity",
                                             .meaning = "number of each unit that is shown",
                                             .menu = &unitMapMenu})},
    lossSettings<UnitMapsConfig>, targetSettings<UnitMapsConfig>, gridSettings<UnitMapsConfig>,
    unitsSetting<UnitMapsConfig>);

struct UnitMapsResult {
  std::vector<int> units;
  std::vector<float> maps;
  std::vector<float> least, largest;
};

template <>
inline constexpr std::string_view meaningOf<UnitMapsResult> =
    "What units come to at the pixel centres of [-extent, extent]^2, in the order of `units`. "
    "Computed in float, as runs are trained.";

template <>
inline constexpr auto fieldsOf<UnitMapsResult> = std::tuple{
    field<&UnitMapsResult::units>("the units, numbered through all layers, inputs first"),
    field<&UnitMapsResult::maps>(
        "(units, resolution, resolution) row-major, row 0 of a picture at y = +extent"),
    field<&UnitMapsResult::least>("(units): least finite number of each picture; 0 without one"),
    field<&UnitMapsResult::largest>("(units): largest finite number; 0 without one")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const UnitMapsConfig& config);

/// Precondition: `validate(config)` is empty.
UnitMapsResult unitMaps(const UnitMapsConfig& config);

}  // namespace plot_twist
