#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/race/runner.hpp"

namespace plot_twist {

/// Units that die in training: the network of a race, trained at several learning rates.
struct DyingReluConfig {
  std::string activation = "relu";
  std::vector<double> parameters = {};           // in catalogue order; empty: the defaults
  std::vector<int> layers = {2, 32, 32, 32, 1};  // units, input to output
  std::string init = "he";                       // an initializer of the menu
  std::string optimizer = "adam";                // an optimizer of the menu
  std::vector<double> learningRates = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3};  // 1 to 20
  std::string dataset = "spirals";               // a dataset that is drawn, of two classes
  int points = 200;                              // of each class
  double noise = 0.05;                           // standard deviation of the points' coordinates
  double turns = 2;                              // of the spirals
  int epochs = 800;                              // at most so many, 1 to 100,000
  std::vector<std::uint32_t> seeds = {0, 1, 2};  // 1 to 100 starts
};

/// A hidden unit is dead if its slope is exactly 0 for every training point, so that nothing can
/// wake it. Shares are of all hidden units, 0 to 1. A run that diverged keeps the shares that it
/// had.
struct DyingReluResult {
  std::vector<int> epochs;           // (records)
  std::vector<double> deadShare;     // (rates, records): mean of the seeds
  std::vector<double> startShare;    // (seeds): dead before any training, whatever the rate
  std::vector<double> endShare;      // (rates, seeds): at the last record
  std::vector<double> endMean;       // (rates): mean of the seeds
  std::vector<double> layerShare;    // (rates, hidden layers): at the last record, mean of seeds
  std::vector<int> withinClaim;      // (rates): seeds that end with 10 to 40 % dead
  std::vector<int> diverged;         // (rates): seeds whose loss was not finite
  std::vector<double> loss;          // (rates): last loss, median of the seeds
  std::vector<double> learntSlopes;  // (rates, hidden layers): mean of the seeds; empty if the
                                     // activation learns none
  std::string fingerprint;           // 16 hexadecimal digits over shares, losses and slopes
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const DyingReluConfig& config);

/// Trains in float precision on the whole set at once. Precondition: `validate(config)` is empty.
DyingReluResult dyingRelu(const DyingReluConfig& config);

}  // namespace plot_twist
