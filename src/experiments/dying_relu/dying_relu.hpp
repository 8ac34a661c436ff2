#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/race/runner.hpp"
#include "experiments/shared/network_settings.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// Units that die in training: the network of a race, trained at several learning rates.
struct DyingReluConfig {
  std::string activation = "relu";
  std::vector<double> parameters = {};
  std::vector<int> layers = {2, 32, 32, 32, 1};
  std::string init = "he";
  std::string optimizer = "adam";
  std::vector<double> learningRates = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3};
  std::string dataset = "spirals";
  int points = 200;
  double noise = 0.05;
  double turns = 2;
  int epochs = 800;
  std::vector<std::uint32_t> seeds = {0, 1, 2};
};

template <>
inline constexpr std::string_view meaningOf<DyingReluConfig> =
    "Units that die in training: the network of a race, trained at several learning rates.";

template <>
inline constexpr auto settingsOf<DyingReluConfig> = std::tuple_cat(
    activationSetting<&DyingReluConfig::activation, &DyingReluConfig::parameters>(
        {.label = "activation", .meaning = "activation function of the hidden layers"}),
    std::tuple{
        setting<&DyingReluConfig::layers>({.label = "layers",
                                           .meaning = "units of each layer, inputs first",
                                           .group = networkQuestion}),
        setting<&DyingReluConfig::init>({.label = "init",
                                         .meaning = "distribution of the initial weights",
                                         .group = networkQuestion,
                                         .menu = &initializerMenu}),
        setting<&DyingReluConfig::optimizer>(
            {.label = "optimizer",
             .meaning = "rule by which gradients update the weights",
             .group = learningQuestion,
             .menu = &optimizerMenu}),
        setting<&DyingReluConfig::learningRates>({.label = "learning rates",
                                                  .meaning = "step sizes, one after the other",
                                                  .group = learningQuestion,
                                                  .count = {1, 20},
                                                  .flag = "lrs"}),
        setting<&DyingReluConfig::dataset>(
            {.label = "dataset",
             .meaning = "points to be told apart: one that is drawn, of two classes",
             .group = dataQuestion,
             .menu = &datasetMenu})},
    drawnSettings<DyingReluConfig, &DyingReluConfig::dataset>,
    std::tuple{setting<&DyingReluConfig::epochs>({.label = "epochs",
                                                  .meaning = "most epochs of a run",
                                                  .group = endQuestion,
                                                  .range = {1, 100000}}),
               setting<&DyingReluConfig::seeds>(
                   {.label = "seeds", .meaning = "one start each", .count = {1, 100}})});

/// A hidden unit is dead if its slope is exactly 0 for every training point, so that nothing can
/// wake it. Shares are of all hidden units, 0 to 1. A run that diverged keeps the shares that it
/// had.
struct DyingReluResult {
  std::vector<int> epochs;
  std::vector<double> deadShare;
  std::vector<double> startShare;
  std::vector<double> endShare;
  std::vector<double> endMean;
  std::vector<double> layerShare;
  std::vector<int> withinClaim;
  std::vector<int> diverged;
  std::vector<double> loss;
  std::vector<double> learntSlopes;

  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<DyingReluResult> =
    "A hidden unit is dead if its slope is exactly 0 for every training point. Shares are of all "
    "hidden units, 0..1; lists over several things are row-major.";

template <>
inline constexpr auto fieldsOf<DyingReluResult> = std::tuple{
    field<&DyingReluResult::epochs>("The epoch of each record"),
    field<&DyingReluResult::deadShare>("(rates, records): mean of the seeds"),
    field<&DyingReluResult::startShare>("One a seed: dead before any training"),
    field<&DyingReluResult::endShare>("(rates, seeds): at the last record"),
    field<&DyingReluResult::endMean>("One a rate: the mean of the seeds"),
    field<&DyingReluResult::layerShare>(
        "(rates, hidden layers): at the last record, mean of the seeds"),
    field<&DyingReluResult::withinClaim>(
        "One a rate: how many seeds end with 10 to 40 % of their units dead"),
    field<&DyingReluResult::diverged>("One a rate: how many seeds diverged"),
    field<&DyingReluResult::loss>("One a rate: the last loss, median of the seeds"),
    field<&DyingReluResult::learntSlopes>(
        "(rates, hidden layers): mean of the seeds; empty unless the activation learns a slope"),
    field<&DyingReluResult::fingerprint>("16 hexadecimal digits over the bits of shares, losses "
                                         "and slopes: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const DyingReluConfig& config);

/// Trains in float precision on the whole set at once. Precondition: `validate(config)` is empty.
DyingReluResult dyingRelu(const DyingReluConfig& config);

}  // namespace plot_twist
