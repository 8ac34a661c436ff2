#pragma once

#include <string>
#include <vector>

#include "experiments/inside/open_network.hpp"
#include "math/random.hpp"

namespace plot_twist::testing {

/// Gives a network all parameters at random, each N(0, deviation^2).
inline void drawWeights(NetworkConfig& config, std::uint32_t seed, double deviation = 0.7) {
  NumpyRandom random(seed);
  config.weights.resize(parameterCount(config));
  for (double& weight : config.weights) weight = deviation * random.normal();
}

/// Networks of every kind: activations that differ by layer, skip connections, normalization,
/// several outputs, learnt slopes.
inline std::vector<NetworkConfig> networksOfEveryKind() {
  std::vector<NetworkConfig> all(6);
  all[0] = {.activation = "tanh", .layers = {2, 5, 4, 1}};
  all[1] = {.activation = "gelu", .layers = {2, 4, 4, 4, 1}, .skip = true};
  all[2] = {.activation = "silu", .layers = {2, 6, 3}, .normalization = "layer"};
  all[3] = {.layerActivations = {"prelu", "softplus"},
            .layers = {2, 4, 4, 2},
            .skip = true,
            .normalization = "layer"};
  all[4] = {.activation = "prelu", .layers = {2, 2, 3, 1}, .skip = true};
  all[5] = {.activation = "elu", .parameters = {0.5}, .layers = {2, 7, 1}, .blend = 0.25};
  for (std::size_t i = 0; i < all.size(); ++i) drawWeights(all[i], static_cast<std::uint32_t>(i));
  return all;
}

/// Networks that take in functions of x and y.
inline std::vector<NetworkConfig> networksOfInputs() {
  std::vector<NetworkConfig> all(4);
  all[0] = {.activation = "tanh",
            .inputs = {"x", "y", "x2", "y2", "xy", "sin_pi_x", "sin_pi_y"},
            .layers = {7, 5, 4, 1}};
  all[1] = {.activation = "gelu", .inputs = {"x2", "xy", "sin_pi_y"}, .layers = {3, 3, 1}};
  all[1].skip = true;
  all[2] = {.activation = "silu", .inputs = {"y", "sin_pi_x"}, .layers = {2, 6, 3}};
  all[2].normalization = "layer";
  all[3] = {.activation = "elu", .inputs = {"y"}, .layers = {1, 4, 1}};
  for (std::size_t i = 0; i < all.size(); ++i) drawWeights(all[i], static_cast<std::uint32_t>(i));
  return all;
}

}  // namespace plot_twist::testing
