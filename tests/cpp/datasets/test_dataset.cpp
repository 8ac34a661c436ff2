#include <catch_amalgamated.hpp>
#include <limits>

#include "datasets/dataset.hpp"

using namespace plot_twist;

namespace {

/// Distances from the origin, class 0 first.
Eigen::VectorXd radii(const Dataset& data) { return data.inputs.rowwise().norm(); }

}  // namespace

TEST_CASE("Every kind gives finite points, half of them in each class") {
  for (const DatasetInfo& kind : datasets()) {
    const int points = GENERATE(1, 2, 37);
    CAPTURE(kind.id, points);
    const Dataset data = makeDataset({.kind = std::string(kind.id), .points = points});
    REQUIRE(data.inputs.rows() == 2 * points);
    CHECK(data.inputs.allFinite());
    CHECK(data.labels.head(points).isZero(0));
    CHECK(data.labels.tail(points).isOnes(0));
    const Dataset clean = makeDataset({.kind = std::string(kind.id), .points = points, .noise = 0});
    CHECK(clean.inputs.cwiseAbs().maxCoeff() <= 1);
  }
}

TEST_CASE("A dataset is a function of its configuration") {
  const DatasetConfig config{.points = 50};
  DatasetConfig other = config;
  other.seed = 43;
  CHECK(makeDataset(config).inputs == makeDataset(config).inputs);
  CHECK(makeDataset(config).inputs != makeDataset(other).inputs);
}

TEST_CASE("Clean spirals grow from radius 0.3 to 1, and one arm is the other turned by half") {
  const int points = 200;
  const Dataset data = makeDataset({.points = points, .noise = 0});
  const Eigen::VectorXd radius = radii(data);
  for (int i = 0; i < points; ++i) {
    CHECK(radius(i) == Catch::Approx(0.3 + 0.7 * i / (points - 1)).epsilon(1e-14));
  }
  CHECK((data.inputs.topRows(points) + data.inputs.bottomRows(points)).isZero(1e-14));
}

TEST_CASE("Clean circles and XOR are what they say") {
  const Eigen::VectorXd radius = radii(makeDataset({.kind = "circles", .points = 40, .noise = 0}));
  CHECK((radius.head(40).array() - 0.9).matrix().isZero(1e-14));
  CHECK((radius.tail(40).array() - 0.45).matrix().isZero(1e-14));
  const Dataset square = makeDataset({.kind = "xor", .points = 2, .noise = 0});
  for (int i = 0; i < 4; ++i) {
    const bool opposite = square.inputs(i, 0) * square.inputs(i, 1) < 0;
    CHECK(opposite == (square.labels(i) == 1));
  }
}

TEST_CASE("Noise has the deviation that was asked for") {
  DatasetConfig config{.points = 10000, .noise = 0.25};
  const Dataset noisy = makeDataset(config);
  config.noise = 0;
  const Eigen::MatrixX2d noise = noisy.inputs - makeDataset(config).inputs;
  // 40,000 numbers: mean and standard deviation are known to some 0.25 / sqrt(40,000).
  CHECK(std::abs(noise.mean()) < 6 * 0.25 / 200);
  CHECK(std::sqrt(noise.array().square().mean()) == Catch::Approx(0.25).margin(6 * 0.25 / 200));
}

TEST_CASE("A dataset that cannot be made is explained in a sentence") {
  const auto with = [](auto change) {
    DatasetConfig config;
    change(config);
    return explain(config);
  };
  CHECK(explain(DatasetConfig{}).empty());
  CHECK(with([](auto& c) { c.kind = "spiral"; }) ==
        "unknown dataset 'spiral'; did you mean spirals?");
  CHECK(with([](auto& c) { c.points = 0; }) ==
        "points must be 1 to 10000 per class, got 0: an empty dataset");
  CHECK(with([](auto& c) { c.points = -3; }) == "points must be 1 to 10000 per class, got -3");
  CHECK(with([](auto& c) { c.noise = -1; }) == "noise must be 0 to 10, got -1");
  CHECK(with([](auto& c) { c.turns = std::numeric_limits<double>::quiet_NaN(); }) ==
        "turns must be 0 to 20, got NaN");
}
