#include <algorithm>
#include <catch_amalgamated.hpp>

#include "experiments/race/presets.hpp"

using namespace plot_twist;

namespace {

RacePreset preset(std::string_view id) {
  const auto all = racePresets();
  return *std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
}

Runner start(const RacePreset& race, const std::string& activation, std::uint32_t seed) {
  RunnerConfig config = race.runner;
  config.activation = activation;
  config.seed = seed;
  return Runner(config);
}

}  // namespace

TEST_CASE("In the honest race everybody but sigmoid learns the spiral") {
  const RacePreset race = preset("honest");
  auto activations = race.activations;
  activations.push_back("gelu");
  for (const std::uint32_t seed : {42u, 1u, 2u, 3u, 4u, 5u}) {
    for (const std::string& activation : activations) {
      CAPTURE(activation, seed);
      Runner runner = start(race, activation, seed);
      while (!runner.done() && !runner.report().epochsToTarget) runner.advance(20);
      CHECK(runner.report().epochsToTarget.has_value() == (activation != "sigmoid"));
    }
  }
}

TEST_CASE("The article's race has the article's settings") {
  // What comes of them is held against NumPy in test_race_reference.cpp.
  const RacePreset race = preset("article");
  CHECK(race.activations.size() == 8);
  CHECK(race.seeds == std::vector<std::uint32_t>{42});
  CHECK(race.runner.layers == std::vector<int>{2, 32, 32, 32, 1});
  CHECK(race.runner.init == "he");
  CHECK(race.runner.optimizer == "sgd");
  CHECK(race.runner.learningRate == 0.01);
  CHECK(race.runner.batch == 0);
  CHECK(race.runner.points == 200);
  CHECK(race.runner.epochs == 800);
  CHECK(race.runner.precision == "double");
}
