#include <algorithm>
#include <catch_amalgamated.hpp>
#include <numeric>

#include "experiments/race/presets.hpp"

using namespace plot_twist;

namespace {

RunnerConfig configOf(std::string_view preset, std::string activation, std::uint32_t seed) {
  const auto all = racePresets();
  const auto row = std::ranges::find(all, preset, &RacePreset::id);
  RunnerConfig config = row->runner;
  config.activation = std::move(activation);
  config.seed = seed;
  return config;
}

Runner finished(const RunnerConfig& config) {
  Runner runner(config);
  runner.advance(config.epochs);
  return runner;
}

/// The share of dead units at the end, over all hidden layers.
double deadShare(const Runner& runner) {
  const auto layers = static_cast<std::size_t>(runner.layerCount() - 1);
  const auto last = runner.unitShares().last(2 * layers).first(layers);
  return std::accumulate(last.begin(), last.end(), 0.0) / static_cast<double>(layers);
}

TEST_CASE("Layer normalisation rescues sigmoid, which depth buries", "[presets]") {
  for (const std::uint32_t seed : {42u, 1u, 2u}) {
    INFO("seed " << seed);
    CHECK(finished(configOf("sigmoid_rescued", "sigmoid", seed)).report().epochsToTarget);
    CHECK_FALSE(finished(configOf("deep", "sigmoid", seed)).report().epochsToTarget);
  }
}

TEST_CASE("A tenfold learning rate kills most ReLU units, and no leaky ones", "[presets]") {
  for (const std::uint32_t seed : {42u, 1u, 2u}) {
    INFO("seed " << seed);
    CHECK(deadShare(finished(configOf("dying_relu", "relu", seed))) > 0.5);
    CHECK(deadShare(finished(configOf("dying_relu", "leaky_relu", seed))) == 0);
  }
}

}  // namespace
