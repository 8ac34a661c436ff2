#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/inside/trace.hpp"
#include "experiments/inside/unit_statistics.hpp"
#include "random_networks.hpp"

using namespace plot_twist;

namespace {

const std::vector<double> fivePoints = {0.1, 0.2,  0,    -0.5, 0.7, 1,   0.9, -1,
                                        1,   -0.2, -0.3, 0,    1.2, 0.4, 1};

std::vector<TraceResult> tracesOf(const NetworkConfig& network) {
  std::vector<TraceResult> all;
  for (std::size_t i = 0; i < fivePoints.size(); i += 3) {
    TraceConfig config;
    static_cast<NetworkConfig&>(config) = network;
    config.x = fivePoints[i];
    config.y = fivePoints[i + 1];
    all.push_back(trace(config));
  }
  return all;
}

UnitStatisticsResult statisticsOf(const NetworkConfig& network) {
  UnitStatisticsConfig config;
  static_cast<NetworkConfig&>(config) = network;
  config.points = fivePoints;
  REQUIRE(validate(config) == "");
  return unitStatistics(config);
}

}  // namespace

TEST_CASE("Statistics of units are those of the traces of all points", "[inside]") {
  std::vector<NetworkConfig> networks = testing::networksOfEveryKind();
  for (const NetworkConfig& network : testing::networksOfInputs()) networks.push_back(network);
  for (const NetworkConfig& network : networks) {
    const UnitStatisticsResult result = statisticsOf(network);
    const auto traces = tracesOf(network);
    const auto hidden = result.isDead.size() - static_cast<std::size_t>(network.layers.back());
    for (std::size_t unit = 0; unit < result.isDead.size(); ++unit) {
      CAPTURE(unit);
      double mean = 0, value = 0, saturated = 0, dead = 0;
      double ofClass[2] = {0, 0};
      for (std::size_t i = 0; i < 5; ++i) {
        mean += traces[i].preActivations[unit] / 5;
        value += traces[i].values[unit] / 5;
        saturated += std::abs(traces[i].slopes[unit]) < 0.1 ? 0.2 : 0;
        dead += traces[i].slopes[unit] == 0 ? 0.2 : 0;
        const auto label = static_cast<std::size_t>(fivePoints[3 * i + 2]);
        ofClass[label] += traces[i].values[unit] / (label == 0 ? 2 : 3);
      }
      CHECK_THAT(result.mean[unit], Catch::Matchers::WithinAbs(mean, 1e-13));
      CHECK_THAT(result.valueMean[unit], Catch::Matchers::WithinAbs(value, 1e-13));
      CHECK_THAT(result.classMeans[2 * unit], Catch::Matchers::WithinAbs(ofClass[0], 1e-13));
      CHECK_THAT(result.classMeans[2 * unit + 1], Catch::Matchers::WithinAbs(ofClass[1], 1e-13));
      if (static_cast<int>(unit) < network.layers[0] || unit >= hidden) continue;
      CHECK_THAT(result.saturatedShare[unit], Catch::Matchers::WithinAbs(saturated, 1e-13));
      CHECK_THAT(result.deadShare[unit], Catch::Matchers::WithinAbs(dead, 1e-13));
    }
  }
}

TEST_CASE("Loss and accuracy are the mean of the traces of all points", "[inside]") {
  for (const NetworkConfig& network : testing::networksOfEveryKind()) {
    for (const char* loss : {"cross_entropy", "squared_error", "hinge"}) {
      UnitStatisticsConfig config;
      static_cast<NetworkConfig&>(config) = network;
      config.points = fivePoints;
      config.loss = loss;
      config.labelSmoothing = 0.1;
      double mean = 0, right = 0;
      for (std::size_t i = 0; i < fivePoints.size(); i += 3) {
        TraceConfig point;
        static_cast<NetworkConfig&>(point) = network;
        point.x = fivePoints[i];
        point.y = fivePoints[i + 1];
        point.target = static_cast<int>(fivePoints[i + 2]);
        point.loss = loss;
        point.labelSmoothing = 0.1;
        const TraceResult traced = trace(point);
        mean += traced.loss / 5;
        const auto& p = traced.probabilities;
        const double own = p.size() > 1 ? p[static_cast<std::size_t>(point.target)]
                                        : (point.target == 1 ? p[0] : 1 - p[0]);
        const double best = p.size() > 1 ? *std::ranges::max_element(p) : std::max(p[0], 1 - p[0]);
        right += own == best ? 0.2 : 0;
      }
      const UnitStatisticsResult result = unitStatistics(config);
      CHECK_THAT(result.loss, Catch::Matchers::WithinAbs(mean, 1e-13));
      CHECK_THAT(result.accuracy, Catch::Matchers::WithinAbs(right, 1e-13));
    }
  }
}

TEST_CASE("The last hidden layer gives each class its mean value times the weight", "[inside]") {
  NetworkConfig network;
  network.activation = "tanh";
  network.layers = {2, 4, 3};
  testing::drawWeights(network, 3);
  const UnitStatisticsResult result = statisticsOf(network);
  for (std::size_t unit = 0; unit < 4; ++unit) {
    CHECK(result.biases[2 + unit] == network.weights[8 + unit]);
    for (std::size_t output = 0; output < 3; ++output) {
      const double weight = network.weights[12 + 3 * unit + output];
      CHECK_THAT(result.contributions[3 * (2 + unit) + output],
                 Catch::Matchers::WithinAbs(result.valueMean[2 + unit] * weight, 1e-14));
    }
  }
}

TEST_CASE("A unit without a slope at any point is dead, and its pre-activations are binned",
          "[inside]") {
  NetworkConfig network;
  network.activation = "relu";
  network.layers = {2, 2, 1};
  network.weights = {0, 0, 0, 0, -1, 1, 1, 1, 0};  // pre-activations -1 and 1 everywhere
  const UnitStatisticsResult result = statisticsOf(network);
  CHECK(result.isDead == std::vector<int>{0, 0, 1, 0, 0});
  CHECK(result.deadShare[2] == 1);
  CHECK(result.saturatedShare[2] == 1);
  CHECK(result.saturatedShare[3] == 0);
  const auto bins = static_cast<std::size_t>(result.bins);
  const auto bin = [&](double z) {
    return static_cast<std::size_t>((z - result.from) / (result.to - result.from) * result.bins);
  };
  CHECK(result.histogram[2 * bins + bin(-1)] == 1);
  CHECK(result.histogram[3 * bins + bin(1)] == 1);
}

TEST_CASE("Points that are no points are explained in a sentence", "[inside]") {
  UnitStatisticsConfig config;
  CHECK(validate(config).empty());
  config.points = {1, 2};
  CHECK(validate(config) != "");
  config.points = {0, 0, 0, 1, 1, 1, 2, 2, 2};
  CHECK(validate(config) == "points must have labels from 0 to 1 for this network, got 2");
}
