#pragma once

#include <span>
#include <vector>

#include "network/layers/mlp.hpp"

namespace plot_twist {

/// What of a network is changed by hand while it trains, besides weights that are set. Units are
/// numbered through all layers, inputs first.
struct NetworkEdits {
  std::vector<int> removed;  // hidden units whose outputs are 0; their weights wait for them
  std::vector<int> frozen;   // units whose weights, biases, gains and shifts do not learn
};

/// The units of each layer that has weights that `units` names; nothing if it names none.
std::vector<std::vector<Index>> unitsByLayer(std::span<const int> layers,
                                             std::span<const int> units);

/// Indices in the flat vector of the parameters that do not learn: those of frozen units, and of
/// removed ones also the weights that lead away from them.
std::vector<Index> heldParameters(const ParameterLayout& layout, std::span<const int> layers,
                                  const NetworkEdits& edits);

/// The index in the flat vector of the parameter that is number `number` in Runner::weights().
Index indexOfParameter(const ParameterLayout& layout, int number);

}  // namespace plot_twist
