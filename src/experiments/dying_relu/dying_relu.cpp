#include "experiments/dying_relu/dying_relu.hpp"

#include <algorithm>

#include "experiments/shared/limits.hpp"
#include "experiments/shared/median_and_range.hpp"
#include "math/fingerprint.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double claimedFrom = 0.1, claimedTo = 0.4;  // the article's claim about the dead share

RunnerConfig runnerOf(const DyingReluConfig& config, double rate, std::uint32_t seed) {
  RunnerConfig runner;
  runner.activation = config.activation;
  runner.parameters = config.parameters;
  runner.layers = config.layers;
  runner.init = config.init;
  runner.optimizer = config.optimizer;
  runner.learningRate = rate;
  runner.dataset = config.dataset;
  runner.points = config.points;
  runner.noise = config.noise;
  runner.turns = config.turns;
  runner.epochs = config.epochs;
  runner.seed = seed;
  runner.snapshots = 0;
  return runner;
}

/// Shares of dead units of one run, one entry per record; one record at least.
struct DeadShares {
  std::vector<int> epochs;
  std::vector<double> all;    // of all hidden units
  std::vector<double> layer;  // of each hidden layer, at the last record

  /// The share in the latest record that is not later than `epoch`.
  double at(int epoch) const {
    const auto next = std::upper_bound(epochs.begin(), epochs.end(), epoch);
    return all[std::max<std::ptrdiff_t>(next - epochs.begin(), 1) - 1];
  }
};

DeadShares deadSharesOf(const Runner& runner, const std::vector<int>& layers) {
  const std::size_t hidden = layers.size() - 2;
  const auto shares = runner.unitShares();
  DeadShares found{{runner.unitEpochs().begin(), runner.unitEpochs().end()}, {}, {}};
  for (std::size_t record = 0; record < found.epochs.size(); ++record) {
    double dead = 0, units = 0;
    found.layer.clear();
    for (std::size_t layer = 0; layer < hidden; ++layer) {
      found.layer.push_back(shares[record * 2 * hidden + layer]);
      dead += found.layer.back() * layers[layer + 1];
      units += layers[layer + 1];
    }
    found.all.push_back(dead / units);
  }
  if (found.epochs.empty()) return {{0}, {0}, std::vector<double>(hidden, 0)};
  return found;
}

/// The runs of one learning rate, one per seed.
struct RateRuns {
  std::vector<DeadShares> perSeed;
  std::vector<double> losses;
  std::vector<double> slopes;  // summed over the seeds
  int diverged = 0;
};

RateRuns trainAll(const DyingReluConfig& config, double rate) {
  RateRuns runs;
  for (const std::uint32_t seed : config.seeds) {
    Runner runner(runnerOf(config, rate, seed));
    runner.advance(config.epochs);
    runs.perSeed.push_back(deadSharesOf(runner, config.layers));
    runs.losses.push_back(runner.losses().back());
    runs.diverged += runner.diverged();
    const auto slopes = runner.learntSlopes();
    runs.slopes.resize(slopes.size());
    for (std::size_t i = 0; i < slopes.size(); ++i) runs.slopes[i] += slopes[i];
  }
  return runs;
}

void appendRate(const RateRuns& runs, int hiddenLayers, DyingReluResult& result) {
  const auto seeds = static_cast<double>(runs.perSeed.size());
  std::vector<double> layers(hiddenLayers);
  double sum = 0;
  int within = 0;
  for (const DeadShares& dead : runs.perSeed) {
    const double end = dead.all.back();
    result.endShare.push_back(end);
    sum += end;
    within += end >= claimedFrom && end <= claimedTo;
    for (int i = 0; i < hiddenLayers; ++i) layers[i] += dead.layer[i];
  }
  result.endMean.push_back(sum / seeds);
  result.withinClaim.push_back(within);
  result.diverged.push_back(runs.diverged);
  result.loss.push_back(medianAndRange(runs.losses).middle);
  for (const double share : layers) result.layerShare.push_back(share / seeds);
  for (const double slope : runs.slopes) result.learntSlopes.push_back(slope / seeds);
}

/// The mean curve of each rate, over the records of the run that has the most.
void appendCurves(const std::vector<RateRuns>& rates, DyingReluResult& result) {
  for (const RateRuns& runs : rates) {
    for (const DeadShares& dead : runs.perSeed) {
      const bool isLonger = result.epochs.empty() || dead.epochs.back() > result.epochs.back();
      if (isLonger) result.epochs = dead.epochs;
    }
  }
  for (const RateRuns& runs : rates) {
    for (const int epoch : result.epochs) {
      double sum = 0;
      for (const DeadShares& dead : runs.perSeed) sum += dead.at(epoch);
      result.deadShare.push_back(sum / static_cast<double>(runs.perSeed.size()));
    }
  }
  for (const DeadShares& dead : rates.front().perSeed) result.startShare.push_back(dead.all[0]);
}

std::string fingerprintOf(const DyingReluResult& result) {
  Fingerprint fingerprint;
  for (const auto* numbers :
       {&result.deadShare, &result.endShare, &result.loss, &result.learntSlopes}) {
    fingerprint.add(std::span<const double>(*numbers));
  }
  return fingerprint.text();
}

}  // namespace

std::string validate(const DyingReluConfig& config) {
  const auto rates = static_cast<double>(config.learningRates.size());
  const auto seeds = static_cast<double>(config.seeds.size());
  if (auto wrong = checkSettings(config); !wrong.empty()) return wrong;
  if (config.dataset == "custom") return "dataset must be one that is drawn, got 'custom'";
  for (const double rate : config.learningRates) {
    if (auto wrong = validate(runnerOf(config, rate, 0)); !wrong.empty()) return wrong;
  }
  if (config.layers.size() < 3) return "layers must have a hidden one between 2 and 1, got none";
  const double passes = rates * seeds * config.epochs;
  return validateWork(config.layers, passes * sampleCount(datasetOf(runnerOf(config, 1, 0))));
}

DyingReluResult dyingRelu(const DyingReluConfig& config) {
  std::vector<RateRuns> rates;
  for (const double rate : config.learningRates) rates.push_back(trainAll(config, rate));
  DyingReluResult result{};
  appendCurves(rates, result);
  const auto hiddenLayers = static_cast<int>(config.layers.size()) - 2;
  for (const RateRuns& runs : rates) appendRate(runs, hiddenLayers, result);
  result.fingerprint = fingerprintOf(result);
  return result;
}

}  // namespace plot_twist
