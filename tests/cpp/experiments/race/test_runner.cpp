#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/race/presets.hpp"
#include "experiments/race/runner.hpp"
#include "experiments/race/small_run.hpp"
#include "experiments/shared/menus.hpp"

using namespace plot_twist;

TEST_CASE("How epochs are divided over calls changes nothing") {
  RunnerConfig config = smallRun();
  config.batch = GENERATE(0, 16);
  config.precision = GENERATE("float", "double");
  Runner whole(config), steps(config);
  whole.advance(1000);
  CHECK(whole.epoch() == 60);
  CHECK(whole.done());
  for (int epoch = 1; epoch <= 60; ++epoch) {
    CHECK(!steps.done());
    CHECK(steps.advance(1) == epoch);
  }
  CHECK(steps.advance(1) == 60);
  CHECK(steps.fingerprint() == whole.fingerprint());
}

TEST_CASE("The seed decides, and every part of the start with it") {
  RunnerConfig config = smallRun();
  const Runner one(config), again(config);
  CHECK(one.fingerprint() == again.fingerprint());
  config.seed = 43;
  CHECK(Runner(config).startFingerprint() != one.startFingerprint());
  config.seed = 42;
  config.activation = "mish";  // another runner of the same race has the same start
  CHECK(Runner(config).startFingerprint() == one.startFingerprint());
}

TEST_CASE("Every row of every menu trains, and the loss falls") {
  RunnerConfig config = smallRun();
  const auto check = [&] {
    CAPTURE(config.activation, config.optimizer, config.init, config.dataset);
    REQUIRE(validate(config) == "");
    Runner runner(config);
    runner.advance(config.epochs);
    CHECK_FALSE(runner.diverged());
    CHECK(runner.losses().back() < runner.losses().front());
  };
  for (const ActivationInfo* info : catalogue()) config.activation = info->id, check();
  config.activation = "gelu";
  for (const Choice& row : optimizerMenu.choices()) config.optimizer = row.id, check();
  for (const Choice& row : initializerMenu.choices()) {
    config.init = row.id;
    if (row.id != "zeros") check();  // equal units cannot tell two balanced classes apart
  }
  config.init = "he";
  for (const Choice& row : lossMenu.choices()) config.loss = row.id, check();
  for (const Choice& row : datasetMenu.choices()) {
    config.dataset = row.id;
    if (!row.id.starts_with("custom")) check();  // these have no points of their own
  }
}

TEST_CASE("A network without hidden layers separates two spots by a line") {
  RunnerConfig config = smallRun();
  config.layers = {2, 1};
  config.dataset = "gaussians";
  config.learningRate = 0.1;
  Runner runner(config);
  CHECK(runner.layerCount() == 1);
  runner.advance(60);
  CHECK(runner.report().accuracy == 1);
}

TEST_CASE("A run that overflows stops at its first loss that is not finite") {
  RunnerConfig config = smallRun();
  config.activation = "relu";
  config.optimizer = "sgd";
  config.learningRate = 1e30;
  config.batch = GENERATE(0, 16);
  Runner runner(config);
  runner.advance(60);
  REQUIRE(runner.diverged());
  CHECK(runner.done());
  CHECK(runner.epoch() < 60);
  CHECK_FALSE(std::isfinite(runner.losses().back()));
  for (const double loss : runner.losses().first(runner.epoch() - 1)) CHECK(std::isfinite(loss));
  const int stopped = runner.epoch();
  CHECK(runner.advance(5) == stopped);
  for (const float p : runner.boundary(8, 1.5)) CHECK((p >= 0 && p <= 1));
}

TEST_CASE("The boundary is the network's answer at pixel centres, the top row first") {
  RunnerConfig config = smallRun();
  config.dataset = "gaussians";  // class 0 lies below left, class 1 above right
  Runner runner(config);
  runner.advance(60);
  const auto picture = runner.boundary(2, 1);
  REQUIRE(picture.size() == 4);
  CHECK(picture[1] > 0.9f);
  CHECK(picture[2] < 0.1f);
  // More pixels than the network answers at a time, and no whole pack of them at the end: the
  // middle ones of its squares of 3 by 3 pixels have the centres of a third of the resolution.
  const auto large = runner.boundary(57, 1), small = runner.boundary(19, 1);
  for (int row = 0; row < 19; ++row) {
    for (int column = 0; column < 19; ++column) {
      CHECK(large[(3 * row + 1) * 57 + 3 * column + 1] == small[row * 19 + column]);
    }
  }
  CHECK(large[56] > 0.9f);
  CHECK(large[56 * 57] < 0.1f);
}

TEST_CASE("Points come as x, y, label") {
  const Runner runner(smallRun());
  const auto points = runner.points();
  REQUIRE(points.size() == 3 * 50);
  for (int i = 0; i < 50; ++i) CHECK(points[3 * i + 2] == (i < 25 ? 0 : 1));
}

TEST_CASE("Epochs to target is the first loss below it") {
  RunnerConfig config = smallRun();
  config.dataset = "gaussians";
  Runner runner(config);
  CHECK_FALSE(runner.report().epochsToTarget);
  runner.advance(60);
  const auto first = runner.report().epochsToTarget;
  REQUIRE(first);
  CHECK(runner.losses()[*first] < config.target);
  for (const double loss : runner.losses().first(*first)) CHECK(loss >= config.target);
}

TEST_CASE("Presets can be run as they stand") {
  for (const RacePreset& preset : racePresets()) {
    CHECK_FALSE(preset.name.empty());
    CHECK_FALSE(preset.seeds.empty());
    for (const std::string& activation : preset.activations) {
      RunnerConfig config = preset.runner;
      config.activation = activation;
      CHECK(validate(config) == "");
    }
  }
}
