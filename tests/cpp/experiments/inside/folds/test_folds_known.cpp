#include <catch_amalgamated.hpp>
#include <cmath>

#include "../random_networks.hpp"
#include "experiments/inside/folds/folds.hpp"

using namespace plot_twist;

namespace {

/// One hidden layer whose units fold along a x + b y + c = 0, one after the other.
FoldsConfig folding(const std::vector<std::array<double, 3>>& lines,
                    const std::string& activation = "relu") {
  FoldsConfig config;
  const auto units = lines.size();
  config.activation = activation;
  config.layers = {2, static_cast<int>(units), 1};
  config.extent = 1;
  for (std::size_t i = 0; i < 3; ++i) {
    for (const auto& line : lines) config.weights.push_back(line[i]);
  }
  config.weights.insert(config.weights.end(), units, 1);
  config.weights.push_back(0);
  return config;
}

int regionsOf(const FoldsConfig& config) {
  REQUIRE(validate(config) == "");
  const FoldsResult result = folds(config);
  REQUIRE(result.isComplete);
  return static_cast<int>(result.areas.size());
}

/// The number of crossings of lines inside the square, and of lines that cross it.
int countOfArrangement(const std::vector<std::array<double, 3>>& lines) {
  int count = 1;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto [a, b, c] = lines[i];
    count += std::abs(c) < std::abs(a) + std::abs(b);
    for (std::size_t j = 0; j < i; ++j) {
      const auto [d, e, f] = lines[j];
      const double det = a * e - b * d;
      count += std::abs((b * f - c * e) / det) < 1 && std::abs((c * d - a * f) / det) < 1;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("Lines in general position cut the square into 1 + lines + crossings", "[folds]") {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    NumpyRandom random(seed);
    std::vector<std::array<double, 3>> lines(1 + seed);
    for (auto& line : lines) line = {random.normal(), random.normal(), 0.5 * random.normal()};
    CHECK(regionsOf(folding(lines)) == countOfArrangement(lines));
  }
}

TEST_CASE("Degenerate lines cut nothing twice", "[folds]") {
  CHECK(regionsOf(folding({{1, 0, 0}})) == 2);
  CHECK(regionsOf(folding({{1, 0, 0}, {1, 0, 0}})) == 2);              // the same line
  CHECK(regionsOf(folding({{1, 0, 0}, {-0.3, 0, 0}})) == 2);           // from the other side
  CHECK(regionsOf(folding({{0.1, 0.7, 0.3}, {0.3, 2.1, 0.9}})) == 2);  // but for rounding
  CHECK(regionsOf(folding({{0, 0, 0}})) == 1);                         // no direction
  CHECK(regionsOf(folding({{0, 0, 3}})) == 1);
  CHECK(regionsOf(folding({{1, 0, 1}})) == 1);                        // along a side
  CHECK(regionsOf(folding({{1, 1, 2}})) == 1);                        // through a corner only
  CHECK(regionsOf(folding({{1, 1, 0}, {1, -1, 0}})) == 4);            // through all corners
  CHECK(regionsOf(folding({{1, 0, 0}, {0, 1, 0}, {1, 1, 0}})) == 6);  // three through a point
  CHECK(regionsOf(folding({{1, 0, 5}})) == 1);                        // outside
  CHECK(regionsOf(folding({{1, 0, 0}}, "hardtanh")) == 1);            // kinks along the sides
  CHECK(regionsOf(folding({{2, 0, 0}}, "hardtanh")) == 3);
  CHECK(regionsOf(folding({{2, 0, 0}, {0, 2, 0}}, "softshrink")) == 9);
  CHECK(regionsOf(folding({{1, 0, 0}, {0, 1, 0}}, "identity")) == 1);
}

TEST_CASE("The second layer folds the folded sheet", "[folds]") {
  // |x| + |y| - 1/2 by four units, then relu of it: the four sides of a diamond.
  FoldsConfig config;
  config.activation = "relu";
  config.layers = {2, 4, 1, 1};
  config.extent = 1;
  config.weights = {1, -1, 0, 0, 0, 0, 1, -1, 0, 0, 0, 0, 1, 1, 1, 1, -0.5, 2, 1};
  const FoldsResult result = folds(config);
  CHECK(result.regionCounts == std::vector<int>{4, 8});
  int sides = 0;
  for (std::size_t i = 0; i < result.foldUnits.size(); ++i) {
    if (result.foldUnits[i] != 6) continue;
    ++sides;
    for (std::size_t end = 4 * i; end < 4 * i + 4; end += 2) {
      const double size = std::abs(result.folds[end]) + std::abs(result.folds[end + 1]);
      CHECK_THAT(size, Catch::Matchers::WithinAbs(0.5, 1e-14));
    }
  }
  CHECK(sides == 4);
  for (std::size_t region = 0; region < 8; ++region) {
    const double* const map = result.maps.data() + 3 * region;
    const bool isInside = result.slopes[region] == 0;
    CHECK(result.areas[region] == Catch::Approx(isInside ? 0.125 : 0.875).epsilon(1e-14));
    CHECK(map[2] == Catch::Approx(isInside ? 1 : 0).margin(1e-14));
    if (!isInside)
      CHECK_THAT(result.slopes[region], Catch::Matchers::WithinRel(std::sqrt(8.0), 1e-14));
  }
}

TEST_CASE("From linear to curved: no fold at first, all of them after", "[folds]") {
  FoldsConfig config = folding({{1, 0, 0}, {0, 1, 0}, {1, 1, 0.3}});
  const int all = regionsOf(config);
  config.blend = 0.5;
  CHECK(regionsOf(config) == all);
  config.blend = 0;
  CHECK(regionsOf(config) == 1);
  config.activation = "gelu";
  CHECK(regionsOf(config) == 1);
}

TEST_CASE("A unit that is taken out does not fold", "[folds]") {
  FoldsConfig config = folding({{1, 0, 0}, {0, 1, 0}});
  config.removed = {3};
  CHECK(regionsOf(config) == 2);
}

TEST_CASE("A network of one coordinate folds along lines of the other", "[folds]") {
  FoldsConfig config;
  config.activation = "relu";
  config.inputs = {"y"};
  config.layers = {1, 3, 1};
  config.extent = 1;
  config.weights = {1, -2, 4, 0, 1, 2, 1, 1, 1, 0};  // folds at y of 0, 1/2 and -1/2
  REQUIRE(validate(config) == "");
  const FoldsResult result = folds(config);
  CHECK(result.bounds == std::vector<double>{4});
  CHECK(result.areas.size() == 4);
  std::vector<double> heights;
  for (std::size_t fold = 0; fold < result.foldUnits.size(); ++fold) {
    CHECK(result.folds[4 * fold + 1] == result.folds[4 * fold + 3]);
    heights.push_back(result.folds[4 * fold + 1]);
  }
  CHECK(heights == std::vector<double>{0, 0.5, -0.5});
  for (std::size_t region = 0; region < 4; ++region) CHECK(result.maps[3 * region] == 0);
}

TEST_CASE("What is not piecewise linear says why", "[folds]") {
  FoldsConfig config;
  config.layers = {2, 3, 3, 1};
  config.activation = "relu";
  config.layerActivations = {"", "gelu"};
  CHECK(folds(config).reason == "gelu is curved");
  CHECK_FALSE(folds(config).isPiecewiseLinear);
  config.layerActivations = {};
  config.normalization = "layer";
  CHECK(folds(config).reason ==
        "layer normalization divides by a deviation, which bends everywhere");
  config.normalization = "none";
  config.inputs = {"x", "x2"};
  CHECK(folds(config).reason == "the input x² is curved");
  CHECK_FALSE(folds(config).isPiecewiseLinear);
  config.inputs = {"x", "y"};
  testing::drawWeights(config, 1);
  config.weights[0] = std::nan("");
  CHECK(folds(config).reason == "some weights are not finite");
  config.layerActivations = {"relu", "relu"};
  config.weights.assign(config.weights.size(), 1e308);
  CHECK(folds(config).reason == "the network's numbers overflow");
  CHECK_FALSE(folds(config).isComplete);
  CHECK(folds(config).maps.empty());
}

TEST_CASE("More regions than are allowed are not cut in silence", "[folds]") {
  FoldsConfig config;
  config.activation = "relu";
  config.layers = {2, 16, 16, 1};
  testing::drawWeights(config, 1);
  config.most = 200;
  const FoldsResult result = folds(config);
  CHECK_FALSE(result.isComplete);
  CHECK(result.isPiecewiseLinear);
  CHECK(result.reason == "hidden layer 2 cuts the plane into more than 200 regions");
  REQUIRE(result.regionCounts.size() == 1);
  CHECK(result.regionCounts[0] == static_cast<int>(result.areas.size()));
  CHECK(result.maps.empty());
  CHECK(result.bounds.size() == 2);
}

TEST_CASE("Bounds are those of their formulas", "[folds]") {
  FoldsConfig config;
  config.activation = "relu";
  config.layers = {2, 3, 1};
  CHECK(folds(config).bounds == std::vector<double>{1 + 3 + 3});
  // (j_1, j_2) of 0 to 2 and 0 to min(2, 3 - j_1, 2): 1, 2, 1; 3 (1 + 2 + 1); 3 (1 + 2).
  config.layers = {2, 3, 2, 1};
  CHECK(folds(config).bounds == std::vector<double>{7, 4 + 12 + 9});
  config.activation = "leaky_relu";
  CHECK(folds(config).bounds == std::vector<double>{7, 7 * 4});
  config.activation = "hardtanh";
  CHECK(folds(config).bounds == std::vector<double>{1 + 6 + 15, 22 * (1 + 4 + 6)});
  config.layers = {2, 1, 4, 1};
  CHECK(folds(config).bounds == std::vector<double>{3, 3 * 9});
}
