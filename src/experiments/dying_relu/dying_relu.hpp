#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/race/runner.hpp"
#include "experiments/shared/network_settings.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// Counts units that die in training: the network of a race, trained at several learning rates.
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
    std::tuple{setting<&DyingReluConfig::layers>({.label = "layers",
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
               setting<&DyingReluConfig::learningRates>(
                   {.label = "learning rates",
                    .meaning = "step sizes of an update, one run for each",
                    .group = learningQuestion,
                    .count = {1, 20},
                    .flag = "lrs"}),
               setting<&DyingReluConfig::dataset>(
                   {.label = "dataset",
                    .meaning = "points to be classified: a dataset that is drawn, of two classes",
                    .group = dataQuestion,
                    .menu = &datasetMenu})},
    drawnSettings<DyingReluConfig, &DyingReluConfig::dataset>,
    std::tuple{setting<&DyingReluConfig::epochs>({.label = "epochs",
                                                  .meaning = "largest number of epochs of a run",
                                                  .group = endQuestion,
                                                  .range = {1, 100000}}),
               setting<&DyingReluConfig::seeds>(
                   {.label = "seeds",
                    .meaning = "seeds of the runs, one run of each learning rate for each",
                    .count = {1, 100}})});

/// A run that diverged keeps the shares that it had: a dead unit gets no gradient and stays dead.
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
    "hidden units, 0..1; lists over several things are row-major. A run whose first loss is not "
    "finite has no unit that was counted as dead.";

template <>
inline constexpr auto fieldsOf<DyingReluResult> = std::tuple{
    field<&DyingReluResult::epochs>("epoch of each record, ascending"),
    field<&DyingReluResult::deadShare>("(rates, records): share of dead units, mean of the seeds"),
    field<&DyingReluResult::startShare>(
        "(seeds): share of units that are dead before any training"),
    field<&DyingReluResult::endShare>("(rates, seeds): share of dead units at the last record"),
    field<&DyingReluResult::endMean>(
        "(rates): share of dead units at the last record, mean of the seeds"),
    field<&DyingReluResult::layerShare>("(rates, hidden layers): share of the layer's units that "
                                        "are dead at the last record, mean of the seeds"),
    field<&DyingReluResult::withinClaim>(
        "(rates): number of seeds that end with 10 to 40 % of their units dead"),
    field<&DyingReluResult::diverged>("(rates): number of seeds whose run diverged"),
    field<&DyingReluResult::loss>("(rates): last loss, median of the seeds"),
    field<&DyingReluResult::learntSlopes>("(rates, hidden layers): slope that the activation has "
                                          "learnt, mean of the seeds; empty unless it learns one"),
    field<&DyingReluResult::fingerprint>("16 hexadecimal digits over the bits of shares, losses "
                                         "and slopes: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const DyingReluConfig& config);

/// Trains in float precision on the whole set at once. Precondition: `validate(config)` is empty.
DyingReluResult dyingRelu(const DyingReluConfig& config);

}  // namespace plot_twist
