#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "experiments/inside/trace.hpp"
#include "experiments/race/runner.hpp"

using namespace plot_twist;

namespace {

/// Four hidden units, then three: units 2 to 5 and 6 to 8, the output is 9.
RunnerConfig smallRun(const std::string& precision = "float") {
  RunnerConfig config;
  config.activation = "tanh";
  config.layers = {2, 4, 3, 1};
  config.points = 20;
  config.epochs = 100;
  config.optimizer = "adamw";  // its momentum and decay move weights without a gradient
  config.precision = precision;
  return config;
}

/// Places in weights() of what leads into unit `unit` of the first hidden layer of smallRun().
std::vector<std::size_t> incomingOf(std::size_t unit) { return {unit, 4 + unit, 8 + unit}; }

}  // namespace

TEST_CASE("Edits that are undone before training goes on leave no trace", "[edits]") {
  for (const char* precision : {"float", "double"}) {
    Runner plain(smallRun(precision)), edited(smallRun(precision));
    plain.advance(30);
    edited.advance(30);
    const double before = edited.weights()[5];
    edited.setWeight(5, 1.25);
    edited.setRemoved({3, 7});
    edited.setFrozen({2, 9});
    CHECK(edited.weights()[5] == 1.25);
    CHECK(edited.boundary(8, 1) != plain.boundary(8, 1));
    edited.setFrozen({});
    edited.setRemoved({});
    edited.setWeight(5, before);
    CHECK(edited.report().isEdited);
    CHECK_FALSE(plain.report().isEdited);
    CHECK(edited.boundary(8, 1) == plain.boundary(8, 1));
    CHECK(edited.fingerprint() == plain.fingerprint());
    plain.advance(70);
    edited.advance(70);
    CHECK(edited.fingerprint() == plain.fingerprint());
  }
}

TEST_CASE("A frozen unit's weights stay, all others learn", "[edits]") {
  RunnerConfig config = smallRun();
  config.normalization = "layer";
  Runner runner(config);
  runner.advance(10);
  runner.setFrozen({4});
  const auto before = runner.weights();
  runner.advance(20);
  const auto after = runner.weights();
  // Weights (2, 4), biases, gains and shifts of the first layer: 20 numbers.
  for (std::size_t i = 0; i < 20; ++i) CHECK((before[i] == after[i]) == (i % 4 == 2));
  runner.setFrozen({});
  runner.advance(5);
  CHECK(runner.weights()[2] != before[2]);
}

TEST_CASE("A unit that is taken out has no effect, and comes back as it went", "[edits]") {
  Runner runner(smallRun());
  runner.advance(10);
  runner.setRemoved({3});
  const auto before = runner.weights();
  runner.advance(20);
  const auto after = runner.weights();
  for (const std::size_t place : incomingOf(1)) CHECK(before[place] == after[place]);
  for (std::size_t j = 0; j < 3; ++j) CHECK(before[12 + 3 + j] == after[12 + 3 + j]);
  CHECK(before[0] != after[0]);
  const auto picture = runner.boundary(8, 1);
  runner.setWeight(1, 50);  // without effect while the unit is out
  CHECK(runner.boundary(8, 1) == picture);
  runner.setRemoved({});
  CHECK(runner.boundary(8, 1) != picture);
}

TEST_CASE("A run without a unit learns as a network whose unit puts out 0", "[edits]") {
  RunnerConfig config = smallRun("double");
  config.optimizer = "sgd";
  config.points = 1;  // two points, so that two traces are the gradient
  Runner runner(config);
  runner.setRemoved({3});
  TraceConfig point;
  point.activation = config.activation;
  point.layers = config.layers;
  point.weights = runner.weights();
  point.removed = {3};
  std::vector<double> expected = point.weights;
  const auto points = runner.points();
  for (std::size_t i = 0; i < points.size(); i += 3) {
    point.x = points[i];
    point.y = points[i + 1];
    point.target = static_cast<int>(points[i + 2]);
    const auto gradient = trace(point).weightGradients;
    for (std::size_t j = 0; j < expected.size(); ++j) expected[j] -= 0.01 * gradient[j] / 2;
  }
  runner.advance(1);
  const auto trained = runner.weights();
  for (std::size_t j = 0; j < expected.size(); ++j) {
    CHECK_THAT(trained[j], Catch::Matchers::WithinAbs(expected[j], 1e-14));
  }
}

TEST_CASE("The past knows nothing of what is taken out now", "[edits]") {
  Runner runner(smallRun());
  runner.advance(40);
  const int past = runner.snapshotEpochs()[1];
  const auto picture = runner.boundary(8, 1, past);
  runner.setRemoved({2, 3, 4, 5});
  CHECK(runner.boundary(8, 1, past) == picture);
}

TEST_CASE("Edits that cannot be are explained in a sentence", "[edits]") {
  const Runner runner(smallRun());
  CHECK(runner.validateWeight(30, 0).empty());
  CHECK(runner.validateWeight(31, 0) == "weight must be 0 to 30, got 31");
  CHECK(runner.validateWeight(0, std::nan("")) == "value must be a finite number, got NaN");
  CHECK(runner.validateRemoved({2, 8}).empty());
  CHECK(runner.validateRemoved({9}) == "removed must be 2 to 8, got 9");
  CHECK(runner.validateFrozen({9}).empty());
  CHECK(runner.validateFrozen({1}) == "frozen must be 2 to 9, got 1");
}
