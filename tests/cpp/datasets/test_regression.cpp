#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "datasets/dataset.hpp"

using namespace plot_twist;

namespace {

DatasetConfig cleanConfig(const std::string& kind, int points) {
  return {.kind = kind, .points = points, .noise = 0, .seed = 5};
}

/// The bumps as TensorFlow Playground lists them: centre, in units of its radius 6, and sign.
double bumpsAt(double x, double y) {
  constexpr double centres[6][3] = {{-4, 2.5, 1},   {0, 2.5, -1}, {4, 2.5, 1},
                                    {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}};
  double sum = 0;
  for (const auto& [cx, cy, sign] : centres) {
    sum += sign * std::exp(-(std::pow(x - cx / 6, 2) + std::pow(y - cy / 6, 2)) / 0.08);
  }
  return sum;
}

}  // namespace

TEST_CASE("The points of a regression lie in the square, with the values of their places") {
  const std::string kind = GENERATE("plane", "bumps");
  const Dataset data = makeDataset(cleanConfig(kind, 500));
  REQUIRE(data.isRegression());
  REQUIRE(data.labels.size() == 500);
  CHECK(data.classes == 0);
  CHECK(data.inputs.cwiseAbs().maxCoeff() <= 1);
  CHECK(data.labels.cwiseAbs().maxCoeff() <= 1);
  for (Eigen::Index i = 0; i < 500; ++i) {
    const double x = data.inputs(i, 0), y = data.inputs(i, 1);
    const double expected = kind == "plane" ? (x + y) / 2 : bumpsAt(x, y);
    CHECK_THAT(data.labels(i), Catch::Matchers::WithinAbs(expected, 1e-15));
  }
}

TEST_CASE("Noise moves the points of a regression, and leaves their values") {
  DatasetConfig config = cleanConfig("bumps", 10000);
  const Dataset clean = makeDataset(config);
  config.noise = 0.1;
  const Dataset noisy = makeDataset(config);
  CHECK(noisy.labels == clean.labels);
  const Eigen::MatrixX2d moved = noisy.inputs - clean.inputs;
  CHECK_THAT(std::sqrt(moved.array().square().mean()), Catch::Matchers::WithinAbs(0.1, 0.005));
}

TEST_CASE("The counts of a regression ignore the number of classes") {
  DatasetConfig config = cleanConfig("plane", 30);
  config.classes = 5;
  CHECK(validate(config).empty());
  CHECK(sampleCount(config) == 30);
  CHECK(classCount(config) == 0);
}

TEST_CASE("A share of all points with values is held out") {
  DatasetConfig config = cleanConfig("plane", 30);
  config.testShare = 0.3;
  const Dataset data = makeDataset(config);
  CHECK(data.test.size() == 9);
  std::vector<std::uint32_t> all = data.train;
  all.insert(all.end(), data.test.begin(), data.test.end());
  std::ranges::sort(all);
  std::vector<std::uint32_t> expected(30);
  std::iota(expected.begin(), expected.end(), 0u);
  CHECK(all == expected);
}

TEST_CASE("Values of one's own come as they are, and those that do not fit are explained") {
  const auto with = [](std::vector<double> custom) {
    return DatasetConfig{.kind = "custom_values", .custom = std::move(custom)};
  };
  const Dataset data = makeDataset(with({0, 1, -0.25, 2, 3, 1}));
  CHECK(data.isRegression());
  CHECK(data.labels == Eigen::Vector2d(-0.25, 1));
  CHECK(validate(with({0, 0, 0.5, 1, 1, 0.5})).empty());
  CHECK(validate(with({0, 0, 0.5, 1, 1, 1.5})) ==
        "value of custom point 1, counting from 0, must be -1 to 1, got 1.5");
  CHECK(validate(with({0, 0, std::numeric_limits<double>::quiet_NaN(), 1, 1, 1})) ==
        "value of custom point 0, counting from 0, must be -1 to 1, got NaN");
  CHECK(validate(with({0, 0, 0, 1, 1})) ==
        "custom must hold x, y and value of each point, got 5 numbers, which is no multiple of 3");
  CHECK(validate(with({0, 0, 0})) == "custom must hold 2 to 20000 points, got 1");
}
