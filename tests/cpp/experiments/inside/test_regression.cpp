#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/inside/trace.hpp"
#include "experiments/inside/unit_statistics.hpp"
#include "experiments/race/runner.hpp"
#include "experiments/race/small_run.hpp"

using namespace plot_twist;

namespace {

RunnerConfig regression(const std::string& dataset) {
  RunnerConfig config = smallRun();
  config.dataset = dataset;
  config.points = 100;
  config.precision = "double";
  return config;
}

}  // namespace

TEST_CASE("A network without hidden layers learns the plane exactly") {
  RunnerConfig config = regression("plane");
  config.layers = {2, 1};
  config.noise = 0;
  config.learningRate = 0.1;
  config.epochs = 1000;
  const Runner runner = trained(config);
  const auto weights = runner.weights();
  CHECK_THAT(weights[0], Catch::Matchers::WithinAbs(0.5, 1e-6));
  CHECK_THAT(weights[1], Catch::Matchers::WithinAbs(0.5, 1e-6));
  CHECK_THAT(weights[2], Catch::Matchers::WithinAbs(0, 1e-6));
  const RunReport report = runner.report();
  CHECK(std::isnan(report.accuracy));
  CHECK_THAT(report.r2.value(), Catch::Matchers::WithinAbs(1, 1e-9));
  CHECK_FALSE(report.testAccuracy.has_value());
  CHECK_FALSE(report.testR2.has_value());
  // (1 + output) / 2 at the pixels' centres (-0.75, 0.75), (0.75, 0.75); and cut beyond 1.
  const auto picture = runner.boundary(2, 1.5);
  CHECK_THAT(picture[0], Catch::Matchers::WithinAbs(0.5, 1e-6));
  CHECK_THAT(picture[1], Catch::Matchers::WithinAbs(0.875, 1e-6));
  CHECK(runner.boundary(1024, 3)[1023] == 1);
}

TEST_CASE("R^2 goes with the mean squared error of the points that it is of") {
  RunnerConfig config = regression("bumps");
  config.testShare = 0.3;
  config.optimizer = "sgd";
  config.learningRate = 0.05;
  const Runner runner = trained(config);
  const RunReport report = runner.report();
  const auto points = runner.points();
  const auto held = runner.testIndices();
  std::vector<double> train, test;
  for (std::uint32_t i = 0; i < 100; ++i) {
    const bool isHeld = std::ranges::find(held, i) != held.end();
    (isHeld ? test : train)
        .insert((isHeld ? test : train).end(), &points[3 * i], &points[3 * i] + 3);
  }
  const auto check = [&](const std::vector<double>& of, double r2) {
    UnitStatisticsConfig asked;
    asked.activation = config.activation;
    asked.layers = config.layers;
    asked.weights = runner.weights();
    asked.points = of;
    asked.loss = "mse";
    REQUIRE(validate(asked) == "");
    const UnitStatisticsResult seen = unitStatistics(asked);
    double mean = 0, variance = 0, squares = 0;
    const auto count = static_cast<double>(of.size() / 3);
    for (std::size_t i = 2; i < of.size(); i += 3) mean += of[i] / count;
    for (std::size_t i = 2; i < of.size(); i += 3) {
      TraceConfig point;
      static_cast<NetworkConfig&>(point) = asked;
      point.loss = "mse";
      point.x = of[i - 2], point.y = of[i - 1], point.value = of[i];
      const TraceResult traced = trace(point);
      CHECK_THAT(traced.loss,
                 Catch::Matchers::WithinRel(std::pow(traced.values.back() - of[i], 2), 1e-12));
      CHECK(traced.probabilities.empty());
      squares += traced.loss / count;
      variance += (of[i] - mean) * (of[i] - mean) / count;
    }
    CHECK_THAT(seen.loss, Catch::Matchers::WithinRel(squares, 1e-12));
    CHECK_THAT(seen.r2.value(), Catch::Matchers::WithinAbs(1 - squares / variance, 1e-12));
    CHECK_THAT(r2, Catch::Matchers::WithinAbs(1 - squares / variance, 1e-12));
    CHECK(seen.classes == 0);
    CHECK(seen.classMeans.empty());
  };
  check(train, report.r2.value());
  check(test, report.testR2.value());
}

TEST_CASE("Only the loss that goes with the dataset is used") {
  RunnerConfig values = regression("plane"), classes = regression("moons");
  const std::string ofValues = trained(values).fingerprint();
  const std::string ofClasses = trained(classes).fingerprint();
  values.loss = "hinge", values.labelSmoothing = 0.5;
  classes.regressionLoss = "huber";
  CHECK(trained(values).fingerprint() == ofValues);
  CHECK(trained(classes).fingerprint() == ofClasses);
  values.regressionLoss = "l1";
  CHECK(trained(values).fingerprint() != ofValues);
}

TEST_CASE("The L1 penalty leaves weights that are exactly 0, and no penalty leaves none") {
  RunnerConfig config = regression("plane");
  config.epochs = 400;
  const auto zeros = [&] {
    const auto weights = trained(config).weights();
    return std::ranges::count(weights, 0.0);
  };
  CHECK(zeros() == 0);
  config.l1 = 0.01;
  CHECK(zeros() > 0);
  config.l1 = 10;  // each update moves weights by 0.1, far more than Adam's step of 0.01
  CHECK(zeros() == 2 * 8 + 8 * 8 + 8);
  CHECK(trained(config).report().r2.value() < 1e-3);  // biases alone tell the mean
}

TEST_CASE("A regression loss needs one output") {
  TraceConfig config;
  config.layers = {2, 3, 2};
  config.loss = "mse";
  CHECK(validate(config) == "loss mse of a regression needs 1 output, the last of the layers is 2");
  config.layers = {2, 3, 1};
  CHECK(validate(config).empty());
}
