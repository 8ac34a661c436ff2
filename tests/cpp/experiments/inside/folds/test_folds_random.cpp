#include <catch_amalgamated.hpp>
#include <cmath>
#include <map>
#include <numeric>

#include "../random_networks.hpp"
#include "piece_pattern.hpp"

using namespace plot_twist;
using testing::PlainNetwork;
using testing::PointReading;

namespace {

constexpr int pointsOfEach = 10000;

/// A hundred networks: several depths and widths, functions with kinks and jumps, skip connections.
FoldsConfig networkOf(std::uint32_t index) {
  static const std::vector<std::string> functions = {
      "relu",       "leaky_relu", "rrelu",     "hardtanh",        "relu6",  "hardsigmoid",
      "softshrink", "hardshrink", "threshold", "max(x, 0.1 * x)", "abs(x)", "x > 0 ? 1 : 0"};
  static const std::vector<std::vector<int>> shapes = {{2, 5, 1},       {2, 8, 4, 1}, {2, 6, 6, 1},
                                                       {2, 4, 4, 4, 1}, {2, 7, 5, 3}, {2, 1, 3, 1},
                                                       {2, 2, 2, 2, 1}};
  FoldsConfig config;
  config.activation = functions[index % functions.size()];
  config.layers = shapes[index % shapes.size()];
  config.skip = index % 3 == 1;
  config.blend = index % 5 == 4 ? 0.75 : 1;
  testing::drawWeights(config, index, 1.2);
  return config;
}

/// Regions and patterns of random points, which must go together one to one.
void checkPoints(const FoldsConfig& config, const FoldsResult& result, std::uint32_t seed) {
  const PlainNetwork plain(config);
  NumpyRandom random(seed);
  std::map<int, std::vector<int>> patterns;
  std::map<std::vector<int>, int> regions;
  const std::size_t outputs = static_cast<std::size_t>(config.layers.back());
  int contradictions = 0, outside = 0;
  double worst = 0;
  for (int i = 0; i < pointsOfEach; ++i) {
    const double x = 3 * random.uniform() - 1.5, y = 3 * random.uniform() - 1.5;
    const PointReading point = plain.at(x, y);
    const int region = testing::regionAt(result, x, y);
    if (region < 0) ++outside;
    if (region < 0) continue;
    contradictions += patterns.try_emplace(region, point.pattern).first->second != point.pattern;
    contradictions += regions.try_emplace(point.pattern, region).first->second != region;
    const double* map = result.maps.data() + static_cast<std::size_t>(region) * outputs * 3;
    for (std::size_t k = 0; k < outputs; ++k, map += 3) {
      const double size = 1 + std::abs(point.outputs[k]);
      worst = std::max(worst, std::abs(map[0] * x + map[1] * y + map[2] - point.outputs[k]) / size);
    }
  }
  CHECK(contradictions == 0);
  CHECK(outside == 0);
  CHECK(worst < 1e-9);
}

}  // namespace

TEST_CASE("A million points of a hundred networks fall into regions of equal patterns", "[folds]") {
  for (std::uint32_t index = 0; index < 100; ++index) {
    const FoldsConfig config = networkOf(index);
    CAPTURE(index, config.activation);
    REQUIRE(validate(config) == "");
    const FoldsResult result = folds(config);
    REQUIRE(result.reason == "");
    REQUIRE(result.isComplete);
    CHECK(result.regionCounts.back() == static_cast<int>(result.areas.size()));
    for (std::size_t layer = 0; layer < result.bounds.size(); ++layer) {
      CHECK(result.regionCounts[layer] <= result.bounds[layer]);
    }
    const double area = std::accumulate(result.areas.begin(), result.areas.end(), 0.0);
    CHECK_THAT(area, Catch::Matchers::WithinRel(9, 1e-12));
    checkPoints(config, result, 1000 + index);
  }
}

TEST_CASE("A network with learnt slopes folds as one with these slopes given", "[folds]") {
  FoldsConfig learnt;
  learnt.activation = "prelu";
  learnt.layers = {2, 5, 4, 1};
  testing::drawWeights(learnt, 3);
  const std::size_t first = 2 * 5 + 5, second = first + 1 + 5 * 4 + 4;
  learnt.weights[first] = learnt.weights[second] = 0.3;
  FoldsConfig given = learnt;
  given.activation = "leaky_relu";
  given.parameters = {0.3};
  given.weights.erase(given.weights.begin() + static_cast<long>(second));
  given.weights.erase(given.weights.begin() + static_cast<long>(first));
  CHECK(folds(learnt).corners == folds(given).corners);
  CHECK(folds(learnt).maps == folds(given).maps);
}
