#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "datasets/dataset.hpp"
#include "experiments/shared/limits.hpp"
#include "experiments/shared/network_settings.hpp"
#include "network/optimizers/optimizer.hpp"
#include "schema/field.hpp"

namespace plot_twist {

/// One network trained on one dataset. The seed gives the points and the initial weights, each
/// drawn from a freshly seeded generator, so runners that differ only in the activation have equal
/// starts. The table below describes each setting.
struct RunnerConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};

  std::vector<std::string> layerActivations = {};
  std::vector<std::string> inputs = {"x", "y"};
  std::vector<int> layers = {2, 32, 32, 32, 1};
  std::string init = "he";
  double gain = 1;
  double sigma = 0.5;
  bool skip = false;
  std::string normalization = "none";

  std::string loss = "cross_entropy";
  std::string regressionLoss = "mse";
  double labelSmoothing = 0;
  std::string optimizer = "adam";
  double learningRate = 0.01;
  double momentum = 0.9;
  double beta1 = 0.9;
  double beta2 = 0.999;
  double alpha = 0.99;
  double epsilon = OptimizerConfig::own;
  double weightDecay = OptimizerConfig::own;
  double l1 = 0;
  double clip = 0;
  int batch = 0;

  std::string dataset = "spirals";
  int classes = 2;
  int points = 200;
  double noise = 0.05;
  double turns = 2;
  std::vector<double> custom = {};
  double testShare = 0;
  std::uint32_t seed = 42;

  std::string precision = "float";
  int epochs = 800;
  double target = 0.1;
  bool stopAtTarget = false;
  int plateau = 0;
  int snapshots = 16;
};

inline constexpr SpecialValue optimizersOwn{OptimizerConfig::own, "own", "the optimizer's own"};

template <>
inline constexpr std::string_view meaningOf<RunnerConfig> =
    "A single run. One seed gives data and weights, each drawn from a freshly seeded generator.";

template <>
inline constexpr auto settingsOf<RunnerConfig> = std::tuple_cat(
    layeredNetworkSettings<RunnerConfig>,
    std::tuple{
        setting<&RunnerConfig::loss>(
            {.label = "loss",
             .meaning = "function of outputs and labels that training minimizes",
             .group = learningQuestion,
             .menu = &lossMenu,
             .of = "dataset"}),
        setting<&RunnerConfig::regressionLoss>(
            {.label = "regression loss",
             .meaning = "function of outputs and values that training minimizes",
             .group = learningQuestion,
             .menu = &regressionLossMenu,
             .of = "dataset"}),
        setting<&RunnerConfig::labelSmoothing>(
            {.label = "label smoothing",
             .meaning = "share of each target that is spread evenly over all classes",
             .group = learningQuestion,
             .range = keptShare,
             .of = "loss"}),
        setting<&RunnerConfig::optimizer>({.label = "optimizer",
                                           .meaning = "rule by which gradients update the weights",
                                           .group = learningQuestion,
                                           .menu = &optimizerMenu}),
        setting<&RunnerConfig::learningRate>({.label = "learning rate",
                                              .meaning = "step size of an update",
                                              .group = learningQuestion,
                                              .range = positive,
                                              .flag = "lr"}),
        setting<&RunnerConfig::momentum>(
            {.label = "momentum",
             .meaning = "share of the last step that is kept in the next one",
             .group = learningQuestion,
             .range = keptShare,
             .of = "optimizer"}),
        setting<&RunnerConfig::beta1>(
            {.label = "beta1",
             .meaning = "share of the running mean of gradients that is kept",
             .group = learningQuestion,
             .range = keptShare,
             .of = "optimizer"}),
        setting<&RunnerConfig::beta2>(
            {.label = "beta2",
             .meaning = "share of the running mean of squared gradients that is kept",
             .group = learningQuestion,
             .range = keptShare,
             .of = "optimizer"}),
        setting<&RunnerConfig::alpha>(
            {.label = "alpha",
             .meaning = "share of the mean of squared gradients that rmsprop keeps",
             .group = learningQuestion,
             .range = keptShare,
             .of = "optimizer"}),
        setting<&RunnerConfig::epsilon>(
            {.label = "epsilon",
             .meaning = "number added to a divisor, so that it is never 0",
             .group = learningQuestion,
             .range = {1e-30, 1},
             .of = "optimizer",
             .special = optimizersOwn}),
        setting<&RunnerConfig::weightDecay>(
            {.label = "weight decay",
             .meaning = "strength of the L2 penalty; for adamw, of the decoupled decay",
             .group = learningQuestion,
             .range = {0, 10},
             .special = optimizersOwn}),
        setting<&RunnerConfig::l1>(
            {.label = "L1 penalty",
             .meaning = "strength of the L1 penalty on weights: each update moves them to 0 by it "
                        "times the learning rate",
             .group = learningQuestion,
             .range = {0, 10}}),
        setting<&RunnerConfig::clip>({.label = "clip",
                                      .meaning = "norm that longer gradients are scaled down to",
                                      .group = learningQuestion,
                                      .range = {0, 1e6},
                                      .special = SpecialValue{0, "never", "never"}}),
        setting<&RunnerConfig::batch>(
            {.label = "batch",
             .meaning = "number of training points that an update averages over",
             .group = learningQuestion,
             .special = SpecialValue{0, "full", "all"}}),
        setting<&RunnerConfig::dataset>({.label = "dataset",
                                         .meaning = "points to learn from",
                                         .group = dataQuestion,
                                         .menu = &datasetMenu})},
    drawnSettings<RunnerConfig, &RunnerConfig::dataset>,
    classSettings<RunnerConfig, &RunnerConfig::dataset>,
    std::tuple{setting<&RunnerConfig::seed>(
                   {.label = "seed", .meaning = "seed of the points and of the initial weights"}),
               setting<&RunnerConfig::precision>({.label = "precision",
                                                  .meaning = "floating-point format of the run",
                                                  .group = networkQuestion,
                                                  .menu = &precisionMenu}),
               setting<&RunnerConfig::epochs>({.label = "epochs",
                                               .meaning = "largest number of epochs of a run",
                                               .group = endQuestion,
                                               .range = {1, 100000}}),
               setting<&RunnerConfig::target>({.label = "target",
                                               .meaning = "loss that a run is to get under",
                                               .group = endQuestion,
                                               .range = {0, 1e6}}),
               setting<&RunnerConfig::stopAtTarget>(
                   {.label = "stop at target",
                    .meaning = "whether a run ends at the first loss under the target",
                    .group = endQuestion}),
               setting<&RunnerConfig::plateau>(
                   {.label = "plateau",
                    .meaning = "number of epochs without a better loss that ends a run",
                    .group = endQuestion,
                    .range = {0, 100000},
                    .special = SpecialValue{0, "never", "never"}}),
               setting<&RunnerConfig::snapshots>(
                   {.label = "snapshots",
                    .meaning = "largest number of past epochs whose weights are kept",
                    .range = {0, 64}})});

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const RunnerConfig& config);

/// The dataset that a runner trains on.
DatasetConfig datasetOf(const RunnerConfig& config);

/// The loss that a runner minimizes: that of classes or that of a regression, as its dataset is.
const std::string& lossOf(const RunnerConfig& config);

}  // namespace plot_twist
