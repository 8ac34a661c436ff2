#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "math/random.hpp"
#include "network/layers/mlp.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// The seeds 0, 1, ..., count - 1.
std::vector<std::uint32_t> firstSeeds(int count);

/// How a small network learns XOR: gradient descent on all four points at once, in double
/// precision. The defaults are the article's.
struct XorTrainingConfig {
  std::string activation = "sigmoid";
  std::vector<double> parameters = {};
  int width = 4;
  int depth = 1;
  double deviation = 0.5;
  double learningRate = 0.5;
  int epochs = 5000;
  std::vector<std::uint32_t> seeds = firstSeeds(100);
};

/// Rows of settings that every configuration for training on XOR has.
template <class Config>
inline constexpr auto xorTrainingSettings = std::tuple_cat(
    activationSetting<&Config::activation, &Config::parameters>(
        {.label = "activation", .meaning = "activation function of the hidden layers"}),
    std::tuple{
        setting<&Config::width>({.label = "width",
                                 .meaning = "units of a hidden layer",
                                 .range = {1, 64},
                                 .flag = "hidden"}),
        setting<&Config::depth>(
            {.label = "depth", .meaning = "number of hidden layers", .range = {1, 8}}),
        setting<&Config::deviation>({.label = "deviation",
                                     .meaning = "standard deviation of the initial weights",
                                     .range = {0, 10}}),
        setting<&Config::learningRate>({.label = "learning rate",
                                        .meaning = "step size of an update",
                                        .range = positive,
                                        .flag = "lr"}),
        setting<&Config::epochs>({.label = "epochs",
                                  .meaning = "number of updates, each on all four points",
                                  .range = {1, 100000}}),
        setting<&Config::seeds>({.label = "seeds",
                                 .meaning = "seeds of the initial weights, one network for each",
                                 .count = {1, 1000}})});

template <>
inline constexpr auto settingsOf<XorTrainingConfig> = xorTrainingSettings<XorTrainingConfig>;

/// Empty if networks can be trained with these settings, otherwise one sentence that names what is
/// wrong.
std::string validate(const XorTrainingConfig& config);

/// Results of training one network.
struct XorRun {
  Mlp<double> network;
  std::array<double, 4> outputs;  // of (0, 0), (0, 1), (1, 0), (1, 1); NaN if training diverged
  double loss;                    // mean squared error
  std::vector<double> curve;      // the loss before each epoch of xorRecords, then `loss`

  /// Whether each output is nearer to its target than to 1/2.
  bool solved() const;
};

/// The epochs whose losses are kept: every k-th, k so that there are at most 512, then `epochs`.
std::vector<int> xorRecords(int epochs);

/// Trains one network whose hidden layers have `activation`, on the error of the
/// article: half the sum of (sigmoid(z) - y)^2 over the four points. Weights are drawn from
/// `random` layer by layer, as `randn(inputs, outputs) * deviation`; biases start at 0.
XorRun trainXor(const XorTrainingConfig& config, std::shared_ptr<const Activation> activation,
                NumpyRandom& random);

}  // namespace plot_twist
