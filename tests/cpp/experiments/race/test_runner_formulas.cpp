#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/race/runner.hpp"
#include "experiments/race/small_run.hpp"

using namespace plot_twist;

namespace {

RunnerConfig small() {
  RunnerConfig config = smallRun();
  config.precision = "double";
  return config;
}

void requireNear(const Runner& a, const Runner& b) {
  REQUIRE(a.losses().size() == b.losses().size());
  for (std::size_t i = 0; i < a.losses().size(); ++i) {
    REQUIRE(std::abs(a.losses()[i] - b.losses()[i]) < 1e-11);
  }
}

/// A network whose units all see 0 at first: weights and biases are 0.
RunnerConfig fromZero() {
  RunnerConfig config = small();
  config.init = "zeros";
  return config;
}

}  // namespace

TEST_CASE("A layer's formula trains as the function that it spells") {
  RunnerConfig named = small(), typed = small();
  const bool isFirst = GENERATE(true, false);
  named.layerActivations = {"tanh", "softsign"};
  typed.layerActivations = {"tanh", "softsign"};
  typed.layerActivations[isFirst ? 0 : 1] =
      isFirst ? "(exp(2*x) - 1) / (exp(2*x) + 1)" : "x / (1 + abs(x))";
  requireNear(trained(named), trained(typed));
}

TEST_CASE("An empty name is the runner's own formula") {
  RunnerConfig own = small(), spelled = small();
  own.activation = "x * sigmoid(x)";
  own.layerActivations = {"", "relu"};
  spelled.activation = "relu";
  spelled.layerActivations = {"x * sigmoid(x)", ""};
  CHECK(trained(own).fingerprint() == trained(spelled).fingerprint());
}

TEST_CASE("A layer's formula has its parameters at 1") {
  RunnerConfig free = small(), fixed = small();
  free.layerActivations = {"a * x + tanh(b * x)", ""};
  fixed.layerActivations = {"x + tanh(x)", ""};
  requireNear(trained(free), trained(fixed));
}

TEST_CASE("Formulas start from the weights that everybody starts from") {
  RunnerConfig typed = small();
  typed.layerActivations = {"sin(x)", "x^3 / 3"};
  CHECK(Runner(typed).startFingerprint() == Runner(small()).startFingerprint());
}

TEST_CASE("A layer's formula that is none is named, with its column") {
  RunnerConfig config = small();
  config.layerActivations = {"relu", "x * tahn(x)"};
  CHECK(validate(config) == "unknown name 'tahn' at column 5; did you mean tanh?");
}

TEST_CASE("A formula without a value where a unit lies is blamed by name and layer") {
  RunnerConfig config = fromZero();
  config.activation = "1 / x";
  const Runner runner = trained(config);
  REQUIRE(runner.diverged());
  CHECK(runner.epoch() == 1);
  CHECK(runner.report().stopReason ==
        "diverged at epoch 0: the loss became NaN, because 1 / x is Infinity at x = 0 in layer 1");
}

TEST_CASE("A formula without a slope where a unit lies is blamed when it shows") {
  RunnerConfig config = fromZero();
  config.layerActivations = {"sqrt(x)", "tanh"};
  // The first gradient is 0 times infinity; the loss shows it an epoch later.
  const Runner runner = trained(config);
  REQUIRE(runner.diverged());
  CHECK(runner.epoch() == 2);
  CHECK(runner.report().stopReason ==
        "diverged at epoch 1: the loss became NaN, because the slope of sqrt(x) is Infinity at x = "
        "0 in layer 1");
}

TEST_CASE("The layer that is to blame is the one whose formula it is") {
  RunnerConfig config = fromZero();
  config.activation = "tanh";
  config.layerActivations = {"", "log(x)"};
  CHECK(trained(config).report().stopReason ==
        "diverged at epoch 0: the loss became NaN, because log(x) is -Infinity at x = 0 in layer "
        "2");
}

TEST_CASE("A formula whose run merely grows too fast is not blamed") {
  RunnerConfig config = small();
  config.activation = "x + sin(x)";
  config.optimizer = "sgd";
  config.learningRate = 1e200;
  const Runner runner = trained(config);
  REQUIRE(runner.diverged());
  CHECK(runner.report().stopReason->ends_with("; try a smaller learning rate"));
}

TEST_CASE("A formula may stop at its target, at the cap or on a plateau as any function") {
  RunnerConfig config = small();
  config.activation = "x * tanh(log(1 + exp(x)))";
  CHECK(trained(config).report().stopReason == "ran for all 60 epochs");
  config.target = 10;
  config.stopAtTarget = true;
  CHECK(trained(config).report().stopReason == "reached the target at epoch 0");
  config.stopAtTarget = false;
  config.init = "zeros";
  config.plateau = 4;
  CHECK(trained(config).report().stopReason ==
        "the loss stopped falling: no new best (by 0.01 % at least) for 4 epochs");
}
