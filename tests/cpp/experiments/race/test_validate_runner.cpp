#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "experiments/race/runner.hpp"

using namespace plot_twist;

namespace {

template <class Change>
std::string with(Change change) {
  RunnerConfig config;
  change(config);
  return validate(config);
}

}  // namespace

TEST_CASE("The default run can be run") { CHECK(validate(RunnerConfig{}).empty()); }

TEST_CASE("Unknown names are explained with the nearest known one") {
  CHECK(with([](auto& c) { c.activation = "rellu"; }) ==
        "unknown activation 'rellu'; did you mean relu?");
  CHECK(with([](auto& c) { c.init = "xaver"; }) == "unknown init 'xaver'; did you mean xavier?");
  CHECK(with([](auto& c) { c.optimizer = "Adam"; }) ==
        "unknown optimizer 'Adam'; did you mean adam?");
  CHECK(with([](auto& c) { c.dataset = "moon"; }) == "unknown dataset 'moon'; did you mean moons?");
  CHECK(with([](auto& c) { c.precision = "flot"; }) ==
        "unknown precision 'flot'; did you mean float?");
}

TEST_CASE("Impossible layers are explained") {
  CHECK(with([](auto& c) { c.layers = {2, 32, 0, 1}; }) == "hidden width must be 1 to 256, got 0");
  CHECK(with([](auto& c) { c.layers = {2, 257, 1}; }) == "hidden width must be 1 to 256, got 257");
  CHECK(with([](auto& c) { c.layers = {2, -1, 1}; }) == "hidden width must be 1 to 256, got -1");
  CHECK(with([](auto& c) { c.layers = {3, 32, 1}; }) ==
        "the first of the layers must be 2 (one unit an input), got 3");
  CHECK(with([](auto& c) { c.inputs = {"x", "y", "xy"}; }) ==
        "the first of the layers must be 3 (one unit an input), got 2");
  CHECK(with([](auto& c) { c.layers = {2, 32, 2}; }).empty());
  CHECK(with([](auto& c) { c.layers = {2, 32, 3}; }) ==
        "the last of the layers must be 1 (one probability) or 2 (one output a class), got 3");
  CHECK(with([](auto& c) { c.classes = 3; }) ==
        "the last of the layers must be 3 (one output a class), got 1");
  CHECK(with([](auto& c) { c.classes = 3, c.layers.back() = 3; }).empty());
  CHECK(with([](auto& c) { c.dataset = "plane"; }).empty());
  CHECK(with([](auto& c) { c.dataset = "plane", c.layers.back() = 2; }) ==
        "the last of the layers must be 1 (one value), got 2");
  CHECK(with([](auto& c) { c.layers = {2}; }) == "the number of layers must be 2 to 64, got 1");
  CHECK(with([](auto& c) { c.layers = {}; }) == "the number of layers must be 2 to 64, got 0");
  CHECK(with([](auto& c) { c.layers.assign(1000, 2); }) ==
        "the number of layers must be 2 to 64, got 1000");
}

TEST_CASE("Impossible inputs are explained") {
  CHECK(with([](auto& c) { c.inputs = {}; }) == "the number of inputs must be 1 to 7, got 0");
  CHECK(with([](auto& c) { c.inputs = {"x", "sinpi_x"}; }) ==
        "unknown input 'sinpi_x'; did you mean sin_pi_x?");
  CHECK(with([](auto& c) { c.inputs = {"y", "x"}; }) ==
        "inputs must be in the order x, y, x2, y2, xy, sin_pi_x, sin_pi_y, each at most once, got "
        "y, x");
}

TEST_CASE("Impossible training is explained") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(with([](auto& c) { c.learningRate = std::nan(""); }) ==
        "learning rate must be a finite number above 0, got NaN");
  CHECK(with([&](auto& c) { c.learningRate = infinity; }) ==
        "learning rate must be a finite number above 0, got Infinity");
  CHECK(with([](auto& c) { c.learningRate = 0; }) ==
        "learning rate must be a finite number above 0, got 0");
  CHECK(with([](auto& c) { c.epochs = 1'000'000'000; }) ==
        "epochs must be 1 to 100000, got 1000000000");
  CHECK(with([](auto& c) { c.epochs = 0; }) == "epochs must be 1 to 100000, got 0");
  CHECK(with([](auto& c) { c.batch = -1; }) ==
        "batch must be 1 to 400 samples, or 0 for all of them, got -1");
  CHECK(with([](auto& c) { c.batch = 401; }) ==
        "batch must be 1 to 400 samples, or 0 for all of them, got 401");
  CHECK(with([](auto& c) { c.l1 = -1; }) == "L1 penalty must be 0 to 10, got -1");
  CHECK(with([](auto& c) { c.regressionLoss = "hubr"; }) ==
        "unknown regression loss 'hubr'; did you mean huber?");
  CHECK(with([](auto& c) { c.loss = "mse"; }) ==
        "'mse' is a regression loss: set the regression loss to it, not the loss");
  CHECK(with([](auto& c) { c.regressionLoss = "hinge"; }) ==
        "'hinge' is a loss: set the loss to it, not the regression loss");
  CHECK(with([](auto& c) { c.target = -1; }) == "target must be 0 to 1000000, got -1");
}

TEST_CASE("Impossible networks are explained") {
  CHECK(with([](auto& c) { c.layerActivations = {"relu", "tanh"}; }) ==
        "layer activations must name one for each hidden layer, 3 in all, got 2");
  CHECK(with([](auto& c) { c.layerActivations = {"relu", "tahn", ""}; }) ==
        "unknown activation 'tahn'; did you mean tanh?");
  CHECK(with([](auto& c) { c.layers = {2, 1}, c.layerActivations = {"relu"}; }) ==
        "layer activations must name one for each hidden layer, 0 in all, got 1");
  CHECK(with([](auto& c) { c.layerActivations = {"relu", "", "tanh"}; }).empty());
  CHECK(with([](auto& c) { c.normalization = "batch"; }).starts_with("unknown normalization"));
  CHECK(with([](auto& c) { c.gain = -1; }) == "gain must be 0 to 100, got -1");
  CHECK(with([](auto& c) { c.sigma = std::nan(""); }) == "sigma must be 0 to 100, got NaN");
}

TEST_CASE("Impossible losses and optimizers are explained") {
  CHECK(with([](auto& c) { c.loss = "squared_eror"; }) ==
        "unknown loss 'squared_eror'; did you mean squared_error?");
  CHECK(with([](auto& c) { c.momentum = 1; }) == "momentum must be at least 0 and below 1, got 1");
  CHECK(with([](auto& c) { c.beta1 = -0.1; }) == "beta1 must be at least 0 and below 1, got -0.1");
  CHECK(with([](auto& c) { c.beta2 = std::nan(""); }) ==
        "beta2 must be at least 0 and below 1, got NaN");
  CHECK(with([](auto& c) { c.alpha = 2; }) == "alpha must be at least 0 and below 1, got 2");
  CHECK(with([](auto& c) { c.epsilon = 0; }) ==
        "epsilon must be 1e-30 to 1, or -1 for the optimizer's own, got 0");
  CHECK(with([](auto& c) { c.weightDecay = -2; }) ==
        "weight decay must be 0 to 10, or -1 for the optimizer's own, got -2");
  CHECK(with([](auto& c) { c.clip = -1; }) == "clip must be 0 to 1000000, got -1");
  CHECK(with([](auto& c) { c.plateau = -1; }) == "plateau must be 0 to 100000, got -1");
  CHECK(with([](auto& c) { c.snapshots = 65; }) == "snapshots must be 0 to 64, got 65");
}

TEST_CASE("A batch is no larger than what is left to train on") {
  const auto batch = [](int size) {
    return with([=](auto& c) { c.testShare = 0.25, c.batch = size; });
  };
  CHECK(batch(300).empty());
  CHECK(batch(301) == "batch must be 1 to 300 samples, or 0 for all of them, got 301");
}

TEST_CASE("Impossible data are explained") {
  CHECK(with([](auto& c) { c.points = 0; }) ==
        "points must be 1 to 10000 per class, got 0: an empty dataset");
  CHECK(with([](auto& c) { c.points = 10001; }) ==
        "points must be 1 to 10000 per class, got 10001");
  CHECK(with([](auto& c) { c.noise = std::nan(""); }) == "noise must be 0 to 10, got NaN");
  CHECK(with([](auto& c) { c.turns = 21; }) == "turns must be 0 to 20, got 21");
}

TEST_CASE("What would take too much memory or time is refused, and says how to go on") {
  RunnerConfig config;
  config.layers.assign(64, 256);
  config.layers.front() = 2;
  config.layers.back() = 1;
  config.points = 10000;
  CHECK(validate(config) ==
        "a network of 63 layers on 20000 samples at once needs 3874 MB, at most 256 MB are "
        "allowed: use fewer layers, units or samples");
  config.batch = 100;
  CHECK(validate(config) ==
        "a network of 63 layers on 20000 samples takes 241 billion multiplications, at most 50 "
        "billion are allowed: use fewer layers, units, samples or seeds");
  config.points = 100;
  CHECK(validate(config).empty());
}

TEST_CASE("Boundaries that cannot be drawn are explained") {
  CHECK(validateBoundary(64, 1.5).empty());
  CHECK(validateBoundary(0, 1) == "resolution must be 1 to 1024, got 0");
  CHECK(validateBoundary(64, 0) == "extent must be above 0 and at most 1000, got 0");
  CHECK(validateBoundary(64, std::nan("")) == "extent must be above 0 and at most 1000, got NaN");
}
