#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/race/runner.hpp"
#include "experiments/race/small_run.hpp"

using namespace plot_twist;

TEST_CASE("Layers may differ in their activations; an empty name is the runner's own") {
  RunnerConfig config = smallRun();
  config.activation = "tanh";
  const auto plain = trained(config).fingerprint();
  config.layerActivations = {"", ""};
  CHECK(trained(config).fingerprint() == plain);
  config.layerActivations = {"tanh", "tanh"};
  CHECK(trained(config).fingerprint() == plain);
  config.activation = "relu";
  CHECK(trained(config).fingerprint() == plain);
  config.layerActivations = {"tanh", ""};
  CHECK(trained(config).fingerprint() != plain);
}

TEST_CASE("Each remedy and each choice changes a run") {
  const auto plain = trained(smallRun()).fingerprint();
  const auto differs = [&](auto change) {
    RunnerConfig config = smallRun();
    change(config);
    return trained(config).fingerprint() != plain;
  };
  CHECK(differs([](auto& c) { c.skip = true; }));
  CHECK(differs([](auto& c) { c.normalization = "layer"; }));
  CHECK(differs([](auto& c) { c.gain = 1.5; }));
  CHECK(differs([](auto& c) { c.loss = "hinge"; }));
  CHECK(differs([](auto& c) { c.beta1 = 0.8; }));
  CHECK(differs([](auto& c) { c.weightDecay = 0.01; }));
  CHECK(differs([](auto& c) { c.clip = 0.01; }));
  CHECK(differs([](auto& c) { c.testShare = 0.2; }));
  CHECK_FALSE(differs([](auto& c) { c.momentum = 0.5; }));  // Adam has none
  CHECK_FALSE(differs([](auto& c) { c.sigma = 0.1; }));
  CHECK_FALSE(differs([](auto& c) { c.snapshots = 0; }));
}

TEST_CASE("PReLU's slopes are learnt, one a layer") {
  RunnerConfig config = smallRun();
  CHECK(Runner(config).learntSlopes().empty());
  config.activation = "prelu";
  CHECK(Runner(config).learntSlopes() == std::vector<double>{0.25, 0.25});
  config.parameters = {0.5};
  config.layerActivations = {"", "tanh"};
  Runner runner(config);
  CHECK(runner.learntSlopes()[0] == 0.5);
  CHECK(std::isnan(runner.learntSlopes()[1]));
  runner.advance(60);
  CHECK(runner.learntSlopes()[0] != 0.5);
  CHECK(runner.learntSlopes(0)[0] == 0.5);
}

TEST_CASE("A learnt slope is no part of the start that runners share") {
  RunnerConfig config = smallRun();
  const auto start = Runner(config).startFingerprint();
  config.activation = "prelu";
  CHECK(Runner(config).startFingerprint() == start);
}

TEST_CASE("As many classes as outputs are told apart, and their probabilities add up") {
  RunnerConfig config = smallRun();
  config.dataset = "gaussians";
  config.classes = GENERATE(2, 3, 5);
  config.layers.back() = config.classes;
  config.loss = GENERATE("cross_entropy", "squared_error", "hinge");
  config.epochs = 200;
  CAPTURE(config.classes, config.loss);
  const Runner runner = trained(config);
  CHECK(runner.report().accuracy > 0.95);
  const auto picture = runner.boundary(4, 1);
  REQUIRE(picture.size() == std::size_t{16} * config.classes);
  for (std::size_t pixel = 0; pixel < 16; ++pixel) {
    float sum = 0;
    for (int label = 0; label < config.classes; ++label) sum += picture[label * 16 + pixel];
    CHECK(sum == Catch::Approx(1));
  }
}

TEST_CASE("Points held out are neither trained on nor counted as such") {
  RunnerConfig config = smallRun();
  CHECK_FALSE(Runner(config).report().testAccuracy);
  CHECK(Runner(config).testIndices().empty());
  config.dataset = "gaussians";
  config.testShare = 0.4;
  config.batch = 30;
  const Runner runner = trained(config);
  CHECK(runner.testIndices().size() == 20);
  CHECK(runner.points().size() == 3 * 50);
  REQUIRE(runner.report().testAccuracy);
  CHECK(*runner.report().testAccuracy == 1);
}

TEST_CASE("What runners of one thread share changes nothing") {
  RunnerConfig one = smallRun(), two = smallRun();
  two.activation = "relu";
  two.batch = 7;
  const auto alone = std::pair(trained(one).fingerprint(), trained(two).fingerprint());
  const auto workspace = makeRunnerWorkspace();
  Runner first(one, workspace), second(one, workspace), third(two, workspace);
  for (int epoch = 0; epoch < 60; ++epoch) {
    for (Runner* runner : {&first, &second, &third}) runner->advance(1);
  }
  CHECK(first.fingerprint() == alone.first);
  CHECK(second.fingerprint() == alone.first);
  CHECK(third.fingerprint() == alone.second);
}
