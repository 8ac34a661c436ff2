#include <Eigen/Geometry>
#include <catch_amalgamated.hpp>
#include <limits>
#include <numbers>

#include "datasets/dataset.hpp"

using namespace plot_twist;

namespace {

/// Distances from the origin, class 0 first.
Eigen::VectorXd radii(const Dataset& data) { return data.inputs.rowwise().norm(); }

}  // namespace

TEST_CASE("Every kind that draws gives finite points, as many in each class") {
  const int points = GENERATE(1, 2, 37);
  const int mostClasses = GENERATE(2, 3, 8);
  for (const DatasetInfo& kind : datasets()) {
    if (kind.given || kind.isRegression()) continue;
    const int classes = std::min(mostClasses, kind.mostClasses);
    CAPTURE(kind.id, points, classes);
    const DatasetConfig config{
        .kind = std::string(kind.id), .points = points, .classes = classes, .seed = 1};
    REQUIRE(validate(config) == "");
    const Dataset data = makeDataset(config);
    REQUIRE(data.inputs.rows() == classes * points);
    CHECK(sampleCount(config) == classes * points);
    CHECK(data.classes == classes);
    CHECK(data.inputs.allFinite());
    for (int label = 0; label < classes; ++label) {
      CHECK((data.labels.segment(label * points, points).array() == label).all());
    }
    DatasetConfig clean = config;
    clean.noise = 0;
    CHECK(makeDataset(clean).inputs.cwiseAbs().maxCoeff() <= 1);
  }
}

TEST_CASE("Points that are given come as they are") {
  const Dataset table = makeDataset({.kind = "xor_points", .points = 7, .noise = 3});
  CHECK(table.inputs == Eigen::Matrix<double, 4, 2>{{0, 0}, {0, 1}, {1, 0}, {1, 1}});
  CHECK(table.labels == Eigen::Vector4d(0, 1, 1, 0));
  const DatasetConfig own{.kind = "custom", .noise = 3, .custom = {1e6, -1e6, 7, 0.5, 0, 2}};
  REQUIRE(validate(own) == "");
  const Dataset points = makeDataset(own);
  CHECK(points.inputs == Eigen::Matrix2d{{1e6, -1e6}, {0.5, 0}});
  CHECK(points.labels == Eigen::Vector2d(7, 2));
  CHECK(points.classes == 8);
  CHECK(classCount(own) == 8);
  CHECK(sampleCount(own) == 2);
  CHECK(points.train == std::vector<std::uint32_t>{0, 1});
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

TEST_CASE("Arms and spots of many classes are the first, turned") {
  const std::string kind = GENERATE("spirals", "gaussians");
  const int classes = GENERATE(2, 3, 5, 8);
  CAPTURE(kind, classes);
  const Dataset data = makeDataset({.kind = kind, .points = 9, .noise = 0, .classes = classes});
  for (int label = 1; label < classes; ++label) {
    const Eigen::Rotation2Dd turn(2 * std::numbers::pi * label / classes);
    const Eigen::MatrixX2d turned = data.inputs.topRows(9) * turn.toRotationMatrix().transpose();
    CHECK((data.inputs.middleRows(9 * label, 9) - turned).isZero(1e-14));
  }
}

TEST_CASE("Neighbours on the checkerboard are of different classes") {
  const int classes = GENERATE(2, 3, 4, 8);
  const int side = classes <= 4 ? 4 : 8;
  CAPTURE(classes);
  const Dataset data =
      makeDataset({.kind = "checkerboard", .points = 200, .noise = 0, .classes = classes});
  for (Eigen::Index i = 0; i < data.labels.size(); ++i) {
    const auto column = static_cast<int>((data.inputs(i, 0) + 1) / 2 * side);
    const auto row = static_cast<int>((data.inputs(i, 1) + 1) / 2 * side);
    CHECK((row + column) % classes == data.labels(i));
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
    return validate(config);
  };
  CHECK(validate(DatasetConfig{}).empty());
  CHECK(with([](auto& c) { c.kind = "spiral"; }) ==
        "unknown dataset 'spiral'; did you mean spirals?");
  CHECK(with([](auto& c) { c.points = 0; }) ==
        "points must be 1 to 10000 per class, got 0: an empty dataset");
  CHECK(with([](auto& c) { c.points = -3; }) == "points must be 1 to 10000 per class, got -3");
  CHECK(with([](auto& c) { c.noise = -1; }) == "noise must be 0 to 10, got -1");
  CHECK(with([](auto& c) { c.turns = std::numeric_limits<double>::quiet_NaN(); }) ==
        "turns must be 0 to 20, got NaN");
  CHECK(with([](auto& c) { c.classes = 9; }) == "classes of spirals must be 2 to 8, got 9");
  CHECK(with([](auto& c) {
          c.kind = "moons";
          c.classes = 3;
        }) == "classes of moons must be 2, got 3");
  CHECK(with([](auto& c) { c.kind = "plane"; }).empty());
  CHECK(with([](auto& c) {
          c.kind = "bumps";
          c.noise = -1;
        }) == "noise must be 0 to 10, got -1");
  CHECK(with([](auto& c) { c.testShare = 0.95; }) == "test share must be 0 to 0.9, got 0.95");
}

TEST_CASE("Points of one's own that cannot be used are explained in a sentence") {
  const auto with = [](std::vector<double> custom) {
    return validate(DatasetConfig{.kind = "custom", .custom = std::move(custom)});
  };
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(with({0, 0, 0, 1, 1, 1}).empty());
  CHECK(with({}) == "custom must hold 2 to 20000 points, got 0");
  CHECK(with({0, 0, 0}) == "custom must hold 2 to 20000 points, got 1");
  CHECK(with(std::vector<double>(60003)) == "custom must hold 2 to 20000 points, got 20001");
  CHECK(with({0, 0, 0, 1, 1}) ==
        "custom must hold x, y and label of each point, got 5 numbers, which is no multiple of 3");
  CHECK(with({0, 0, 0, nan, 1, 1}) ==
        "x of custom point 1, counting from 0, must be -1000000 to 1000000, got NaN");
  CHECK(with({0, 2e6, 0, 1, 1, 1}) ==
        "y of custom point 0, counting from 0, must be -1000000 to 1000000, got 2000000");
  CHECK(with({0, 0, 0, 1, 1, 1.5}) ==
        "label of custom point 1, counting from 0, must be a whole number 0 to 7, got 1.5");
  CHECK(with({0, 0, 0, 1, 1, 8}) ==
        "label of custom point 1, counting from 0, must be a whole number 0 to 7, got 8");
  CHECK(with({0, 0, nan, 1, 1, 1}) ==
        "label of custom point 0, counting from 0, must be a whole number 0 to 7, got NaN");
  CHECK(with({0, 0, 3, 1, 1, 3}) ==
        "custom must hold points of at least two classes, got label 3 alone");
}
