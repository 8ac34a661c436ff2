#pragma once

#include <span>

#include "experiments/inside/network_config.hpp"
#include "experiments/shared/unit_places.hpp"
#include "network/layers/mlp.hpp"

namespace plot_twist {

/// The runner whose network has this shape.
RunnerConfig runnerOf(const NetworkConfig& config);

/// Numbers in `weights`. Precondition: `validate(runnerOf(config))` is empty.
std::size_t parameterCount(const NetworkConfig& config);

/// `units` if it names any, otherwise all of the network's.
std::vector<int> unitsOf(const NetworkConfig& config, const std::vector<int>& units);

/// The activations as fixed functions, with the slopes that `weights` has for them, and none after
/// the last layer. Precondition: `validateNetwork(config)` is empty.
LayerActivations givenActivations(const NetworkConfig& config);

/// The network. Its activations are fixed functions, blended and with the slopes that `weights` has
/// for them, so its layout has no learnt parameters. Precondition: `validateNetwork(config)` is
/// empty.
template <class T>
Mlp<T> openNetwork(const NetworkConfig& config);

/// A gradient in the layout of openNetwork, in the order of `weights`; those of learnt slopes, one
/// for each layer that learns one, in order.
std::vector<double> flattenGradient(const NetworkConfig& config, const ParameterLayout& layout,
                                    const Vector<double>& gradient,
                                    std::span<const double> byLearnt);

}  // namespace plot_twist
