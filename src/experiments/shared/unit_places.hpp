#pragma once

#include <span>

/// Units of a network, numbered through all layers, inputs first: of (2, 8, 1) units 0 and 1 are
/// the inputs, 2 to 9 the hidden units, 10 is the output.
namespace plot_twist {

/// The number of units of all layers, inputs and outputs among them.
int unitCount(std::span<const int> layers);

/// The number of the first unit of a layer; layer 0 is that of the inputs.
int firstUnit(std::span<const int> layers, int layer);

/// Where a unit is: its layer, 0 that of the inputs, and its place in it.
struct UnitPlace {
  int layer, place;
};
UnitPlace placeOf(std::span<const int> layers, int unit);

}  // namespace plot_twist
