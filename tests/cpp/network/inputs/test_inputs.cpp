#include <array>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <numbers>

#include "network/inputs/inputs.hpp"

using namespace plot_twist;

namespace {

const std::vector<std::string> everyId = {"x", "y", "x2", "y2", "xy", "sin_pi_x", "sin_pi_y"};

template <class T>
Matrix<T> somePoints() {
  Matrix<T> points(6, 2);
  points << 0, 0, 1, -1, 0.25, -0.75, -1.5, 1.25, 0.5, 0.5, -0.125, 3;
  return points;
}

/// The C library's sine of an angle in half turns, reduced first.
double sineOfHalfTurns(double x) { return std::sin(std::numbers::pi * std::remainder(x, 2)); }

std::array<double, 7> expectedAt(double x, double y) {
  return {x, y, x * x, y * y, x * y, sineOfHalfTurns(x), sineOfHalfTurns(y)};
}

}  // namespace

TEST_CASE("Inputs are functions of the coordinates", "[inputs]") {
  const InputMap map(everyId);
  const Matrix<double> points = somePoints<double>();
  const Matrix<double> values = map.at(points);
  const Matrix<float> floats = map.at(somePoints<float>());
  REQUIRE(values.cols() == 7);
  for (Index row = 0; row < points.rows(); ++row) {
    const auto expected = expectedAt(points(row, 0), points(row, 1));
    for (Index i = 0; i < 7; ++i) {
      CAPTURE(row, i);
      const double at = expected[static_cast<std::size_t>(i)];
      CHECK_THAT(values(row, i), Catch::Matchers::WithinAbs(at, 2e-15));
      CHECK_THAT(floats(row, i), Catch::Matchers::WithinAbs(at, 5e-7));
    }
  }
}

TEST_CASE("Slopes of inputs are those of finite differences", "[inputs]") {
  constexpr double step = 1e-5;
  const InputMap map(everyId);
  const Matrix<double> points = somePoints<double>();
  for (int coordinate = 0; coordinate < 2; ++coordinate) {
    Matrix<double> above = points, below = points;
    above.col(coordinate).array() += step;
    below.col(coordinate).array() -= step;
    const Matrix<double> expected = (map.at(above) - map.at(below)) / (2 * step);
    const Matrix<double> slopes = map.slopesAt(points, coordinate);
    CHECK((slopes - expected).cwiseAbs().maxCoeff() < 1e-8);
  }
}

TEST_CASE("Some inputs are columns of all of them, x and y the points themselves", "[inputs]") {
  const Matrix<float> points = somePoints<float>();
  const Matrix<float> values = InputMap(everyId).at(points);
  CHECK(InputMap(std::vector<std::string>{"x", "y"}).at(points) == points);
  CHECK(InputMap(std::vector<std::string>{"y"}).at(points) == points.col(1));
  const Matrix<float> two = InputMap(std::vector<std::string>{"xy", "sin_pi_y"}).at(points);
  CHECK(two.col(0) == values.col(4));
  CHECK(two.col(1) == values.col(6));
}

TEST_CASE("The first curved input is named", "[inputs]") {
  CHECK(InputMap(std::vector<std::string>{"x"}).isAffine());
  const InputMap map(std::vector<std::string>{"y", "y2", "xy"});
  CHECK_FALSE(map.isAffine());
  CHECK(map.firstCurved().id == "y2");
}

TEST_CASE("Inputs are named in menu order, each at most once", "[inputs]") {
  const auto wrong = [](std::vector<std::string> ids) { return validateInputs(ids); };
  CHECK(wrong(everyId).empty());
  CHECK(wrong({"y", "xy"}).empty());
  CHECK(wrong({"x3"}).starts_with("unknown input 'x3'"));
  CHECK(wrong({"x", "sin_pi_z"}).starts_with("unknown input 'sin_pi_z'; did you mean sin_pi_"));
  const std::string order =
      "inputs must be in the order x, y, x2, y2, xy, sin_pi_x, sin_pi_y, each at most once, got ";
  CHECK(wrong({"y", "x"}) == order + "y, x");
  CHECK(wrong({"x", "x"}) == order + "x, x");
}
