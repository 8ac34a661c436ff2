#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/race/runner.hpp"
#include "experiments/shared/network_settings.hpp"

namespace plot_twist {

/// A network with given parameters, to be looked into: present weights of a run, those of a past
/// epoch, or weights that somebody made.
///
/// Units are numbered through all layers, inputs first: of a network of (2, 8, 1) units 0 and 1 are
/// the inputs, 2 to 9 the hidden units, 10 is the output.
struct NetworkConfig {
  std::string activation = "gelu";  // this and what follows: as of a RunnerConfig
  std::vector<double> parameters = {};
  std::vector<std::string> layerActivations = {};
  std::vector<std::string> inputs = {"x", "y"};
  std::vector<int> layers = {2, 32, 32, 32, 1};
  std::string init = "he";
  double gain = 1;
  double sigma = 0.5;
  bool skip = false;
  std::string normalization = "none";
  std::uint32_t seed = 42;
  std::vector<double> weights = {};
  std::vector<int> removed = {};
  double blend = 1;
};

/// Long lists may be typed arrays, as runners give them.
inline constexpr std::string_view numberList = "number[] | Float64Array";

/// Rows of settings that every configuration with a given network has.
template <class Config>
inline constexpr auto givenNetworkSettings = std::tuple_cat(
    layeredNetworkSettings<Config>,
    std::tuple{
        setting<&Config::seed>(
            {.label = "seed", .meaning = "seed of the weights, where none are given"}),
        setting<&Config::weights>(
            {.label = "weights",
             .meaning = "all parameters in the order of a runner's weights; none: a run's start",
             .type = numberList}),
        setting<&Config::removed>(
            {.label = "removed",
             .meaning = "hidden units whose outputs count as 0; units are numbered through all "
                        "layers, inputs first"}),
        setting<&Config::blend>(
            {.label = "blend",
             .meaning = "t of (1 - t) x + t f(x), which takes the place of each activation f",
             .range = {0, 1}})});

/// Rows of settings of the loss whose gradient is taken, or that is told.
template <class Config>
inline constexpr auto lossSettings = std::tuple{
    setting<&Config::loss>(
        {.label = "loss",
         .meaning = "function of outputs and labels; one of a regression makes labels values",
         .menu = &allLossMenu}),
    setting<&Config::labelSmoothing>(
        {.label = "label smoothing",
         .meaning = "share of each target that is spread evenly over all classes",
         .range = keptShare,
         .of = "loss"})};

/// Rows of settings of the class, or the value, that points count as.
template <class Config>
inline constexpr auto targetSettings = std::tuple{
    setting<&Config::target>(
        {.label = "target",
         .meaning = "class that a point counts as; of a gradient of the outputs, which of them"}),
    setting<&Config::value>(
        {.label = "value",
         .meaning = "value that a point counts as, where the loss is of a regression"})};

/// Rows of settings of a grid over the plane.
template <class Config>
inline constexpr auto gridSettings = std::tuple{
    setting<&Config::resolution>(
        {.label = "resolution", .meaning = "pixels of each side of a picture", .range = {1, 1024}}),
    setting<&Config::extent>(
        {.label = "extent",
         .meaning = "half the side of the square around the origin that is looked at",
         .range = {.min = 0, .max = 1000, .isMinOpen = true}})};

/// A row of settings that chooses units.
template <class Config>
inline constexpr auto unitsSetting = std::tuple{setting<&Config::units>(
    {.label = "units",
     .meaning = "units asked for, numbered through all layers, inputs first; none: all of them"})};

/// Empty if the network can be made, otherwise one sentence that names what is wrong.
std::string validateNetwork(const NetworkConfig& config);

/// "units must be 0 to 10, got 11"; empty if all are units of the network.
std::string validateUnits(const NetworkConfig& config, const std::vector<int>& units);

/// Whether so many pictures fit in memory, `units` as a configuration names them.
std::string validatePictures(const NetworkConfig& config, const std::vector<int>& units,
                             int resolution);

/// "loss mse of a regression needs 1 output, the last of the layers is 3"; empty if a network with
/// these layers has the loss.
std::string validateLoss(const NetworkConfig& config, const std::string& loss);

/// "target must be 0 to 1, got 2": the class of a point.
std::string validateTarget(const NetworkConfig& config, int target);

}  // namespace plot_twist
