#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "activations/catalogue.hpp"
#include "experiments/race/runner.hpp"
#include "experiments/race/small_run.hpp"

using namespace plot_twist;

TEST_CASE("A run says why it is over, and nothing before") {
  RunnerConfig config = smallRun();
  Runner runner(config);
  CHECK(runner.report().stopReason == std::nullopt);
  runner.advance(59);
  CHECK(runner.report().stopReason == std::nullopt);
  runner.advance(1);
  CHECK(runner.report().stopReason == "ran for all 60 epochs");
}

TEST_CASE("A run that may stop at its target does") {
  RunnerConfig config = smallRun();
  config.dataset = "gaussians";
  config.stopAtTarget = true;
  Runner runner(config);
  runner.advance(60);
  REQUIRE(runner.report().epochsToTarget);
  CHECK(runner.epoch() == *runner.report().epochsToTarget + 1);
  CHECK(runner.report().stopReason ==
        "reached the target at epoch " + std::to_string(*runner.report().epochsToTarget));
  CHECK(runner.done());
  CHECK_FALSE(runner.diverged());
}

TEST_CASE("A run on a plateau may stop") {
  RunnerConfig config = smallRun();
  config.init = "zeros";
  config.plateau = 10;
  Runner runner(config);
  runner.advance(60);
  CHECK(runner.epoch() == 11);
  CHECK(runner.report().stopReason ==
        "the loss stopped falling: no new best (by 0.01 % at least) for 10 epochs");
}

TEST_CASE("A run that overflows says when, and what to try") {
  RunnerConfig config = smallRun();
  config.activation = "relu";
  config.optimizer = "sgd";
  config.learningRate = 1e30;
  Runner runner(config);
  runner.advance(60);
  REQUIRE(runner.diverged());
  const std::string start = "diverged at epoch " + std::to_string(runner.epoch() - 1);
  CHECK(runner.report().stopReason->starts_with(start + ": the loss became "));
  CHECK(runner.report().stopReason->ends_with("; try a smaller learning rate"));
}

TEST_CASE("The past can be asked for, as far as it is kept") {
  RunnerConfig config = smallRun();
  config.precision = GENERATE("float", "double");
  Runner runner(config);
  CHECK(runner.snapshotEpochs().empty());
  const auto start = runner.initialWeights();
  CHECK(runner.weights() == start);
  runner.advance(16);
  const auto then = runner.weights();
  const auto picture = runner.boundary(8, 1);
  const double accuracy = runner.report().accuracy;
  runner.advance(44);
  const auto kept = runner.snapshotEpochs();
  CHECK(kept.size() <= 16);
  CHECK(kept.size() > 8);
  CHECK(kept.front() == 0);
  REQUIRE(std::ranges::find(kept, 16) != kept.end());
  CHECK(runner.weights() != then);
  CHECK(runner.report(16).accuracy == accuracy);
  CHECK(runner.initialWeights() == start);
  for (const auto& [epoch, wanted] : {std::pair(0, start), std::pair(16, then)}) {
    const auto got = runner.weights(epoch);
    REQUIRE(got.size() == wanted.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
      CHECK(got[i] == static_cast<double>(static_cast<float>(wanted[i])));
    }
  }
  const auto past = runner.boundary(8, 1, 16);
  for (std::size_t i = 0; i < past.size(); ++i) CHECK(std::abs(past[i] - picture[i]) < 1e-5f);
  CHECK(runner.weights(17) == runner.weights(16));  // the latest that is kept
  CHECK(runner.weights(60) == runner.weights());
  CHECK(runner.weights(1000) == runner.weights());
}

TEST_CASE("Without snapshots the present stands for the past") {
  RunnerConfig config = smallRun();
  config.snapshots = 0;
  Runner runner(config);
  runner.advance(10);
  CHECK(runner.snapshotEpochs().empty());
  CHECK(runner.weights(3) == runner.weights());
}

TEST_CASE("Weights that would take too much memory are kept less often, or not at all") {
  RunnerConfig config = smallRun();
  config.layers = {2, 256, 256, 256, 256, 256, 256, 256, 256, 1};  // 0.46 million: 8 in 16 MB
  config.epochs = 20;
  config.points = 2;
  config.snapshots = 64;
  Runner runner(config);
  runner.advance(20);
  CHECK(runner.snapshotEpochs().size() <= 8);
  CHECK(runner.snapshotEpochs().size() > 4);
}

TEST_CASE("Dead and saturated units are counted over all samples of an epoch") {
  RunnerConfig config = smallRun();
  config.activation = "relu";
  config.batch = GENERATE(0, 16);
  config.optimizer = "sgd";
  config.learningRate = 1e-300;  // nothing moves, so that all epochs are alike
  config.epochs = 300;
  config.precision = "double";
  Runner runner(config);
  runner.advance(300);
  const auto epochs = runner.unitEpochs();
  const auto shares = runner.unitShares();
  REQUIRE(shares.size() == 4 * epochs.size());
  CHECK(epochs.size() <= 64);
  CHECK(epochs.size() > 32);
  CHECK(epochs.front() == 0);

  // By hand: the first layer of a ReLU network is dead where max(x W + b) <= 0.
  const auto weights = runner.weights(), points = runner.points();
  int dead = 0, flat = 0;
  for (int unit = 0; unit < 8; ++unit) {
    int off = 0;
    for (int i = 0; i < 50; ++i) {
      const double z = points[3 * i] * weights[unit] + points[3 * i + 1] * weights[8 + unit] +
                       weights[16 + unit];
      off += z <= 0 ? 1 : 0;
    }
    flat += off;
    dead += off == 50 ? 1 : 0;
  }
  for (std::size_t record = 0; record < epochs.size(); ++record) {
    CHECK(shares[4 * record] == dead / 8.0);
    CHECK(shares[4 * record + 2] == flat / 400.0);
  }
}

TEST_CASE("A run with sigmoid far out is saturated, and nothing of it is dead") {
  RunnerConfig config = smallRun();
  config.activation = "sigmoid";
  config.gain = 100;
  Runner runner(config);
  runner.advance(1);
  CHECK(runner.unitShares()[0] == 0);
  CHECK(runner.unitShares()[2] > 0.9);
}
