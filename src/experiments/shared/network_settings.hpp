#pragma once

#include <tuple>

#include "datasets/dataset_settings.hpp"
#include "experiments/shared/limits.hpp"
#include "experiments/shared/menus.hpp"
#include "schema/setting.hpp"

/// Rows of settings that the tables of several configurations share. `Config` must have members of
/// these names.
namespace plot_twist {

inline constexpr std::string_view networkQuestion = "Which network?";
inline constexpr std::string_view learningQuestion = "How does it learn?";
inline constexpr std::string_view endQuestion = "When does it end?";

/// How a network's weights are drawn, and what helps gradients through its layers.
template <class Config>
inline constexpr auto networkSettings = std::tuple{
    setting<&Config::init>({.label = "init",
                            .meaning = "distribution of the initial weights",
                            .group = networkQuestion,
                            .menu = &initializerMenu}),
    setting<&Config::gain>({.label = "gain",
                            .meaning = "factor on the initial weights",
                            .group = networkQuestion,
                            .range = {0, 100}}),
    setting<&Config::sigma>(
        {.label = "sigma",
         .meaning = "standard deviation of normally distributed initial weights",
         .group = networkQuestion,
         .range = {0, 100},
         .of = memberName<&Config::init>}),
    setting<&Config::skip>({.label = "skip connections",
                            .meaning = "whether a hidden layer's inputs are added to its outputs, "
                                       "where widths agree (He et al. 2016)",
                            .group = networkQuestion}),
    setting<&Config::normalization>({.label = "normalization",
                                     .meaning = "normalization of the pre-activations",
                                     .group = networkQuestion,
                                     .menu = &normalizationMenu})};

/// A network of layers with an activation each.
template <class Config>
inline constexpr auto layeredNetworkSettings = std::tuple_cat(
    activationSetting<&Config::activation, &Config::parameters>(
        {.label = "activation", .meaning = "activation function of the hidden layers"}),
    std::tuple{
        setting<&Config::inputs>({.label = "inputs",
                                  .meaning = "functions of a point that the network takes in, in "
                                             "the order of the menu",
                                  .group = networkQuestion,
                                  .count = {1, inputCount},
                                  .menu = &inputMenu}),
        setting<&Config::layers>(
            {.label = "layers",
             .meaning =
                 "units of each layer: first one an input; last 1 for two classes or a value, or "
                 "one a class",
             .group = networkQuestion,
             .count = {2, limits::layers}}),
        setting<&Config::layerActivations>(
            {.label = "layer activations",
             .meaning = "activation of each hidden layer; an empty one is the network's own",
             .group = networkQuestion})},
    networkSettings<Config>);

}  // namespace plot_twist
