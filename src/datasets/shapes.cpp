#include "datasets/shapes.hpp"

#include <array>
#include <cmath>
#include <numbers>

#include "math/functions.hpp"

namespace plot_twist::shapes {
namespace {

/// `numpy.linspace(from, to, count)[index]`, to the last bit.
double linspace(double from, double to, int count, int index) {
  if (count == 1) return from;
  if (index == count - 1) return to;
  return index * ((to - from) / (count - 1)) + from;
}

}  // namespace

Place spirals(int label, int index, const DatasetConfig& config, NumpyRandom&) {
  const double sweep = linspace(0, config.turns * 2 * std::numbers::pi, config.points, index);
  const double angle = sweep + 2 * std::numbers::pi * label / config.classes;
  const double radius = linspace(0.3, 1, config.points, index);
  return {radius * plot_twist::cos(angle), radius * plot_twist::sin(angle)};
}

Place circles(int label, int index, const DatasetConfig& config, NumpyRandom&) {
  const double angle = 2 * std::numbers::pi * index / config.points;
  const double radius = 0.9 * (config.classes - label) / config.classes;
  return {radius * plot_twist::cos(angle), radius * plot_twist::sin(angle)};
}

Place moons(int label, int index, const DatasetConfig& config, NumpyRandom&) {
  const double angle = linspace(0, std::numbers::pi, config.points, index);
  const double x = plot_twist::cos(angle);
  const double y = plot_twist::sin(angle);
  // The two half circles span [-1, 2] x [-0.5, 1]; centred and scaled they fit into [-1, 1]^2.
  const Place place = label == 0 ? Place{x, y} : Place{1 - x, 0.5 - y};
  return {(place.x - 0.5) * 0.6, (place.y - 0.25) * 0.6};
}

Place xorCorners(int label, int index, const DatasetConfig&, NumpyRandom&) {
  const double x = index % 2 == 0 ? 0.5 : -0.5;
  return {x, label == 0 ? x : -x};
}

Place gaussians(int label, int, const DatasetConfig& config, NumpyRandom&) {
  if (label == 0) return {-0.5, -0.5};
  if (config.classes == 2) return {0.5, 0.5};
  const double angle = std::numbers::pi * (1.25 + 2.0 * label / config.classes);
  const double radius = std::sqrt(0.5);
  return {radius * plot_twist::cos(angle), radius * plot_twist::sin(angle)};
}

Place checkerboard(int label, int, const DatasetConfig& config, NumpyRandom& random) {
  const int side = config.classes <= 4 ? 4 : 8;
  const auto isOurs = [&](int square) {
    return (square / side + square % side) % config.classes == label;
  };
  int ours = 0;
  for (int square = 0; square < side * side; ++square) ours += isOurs(square);
  int before = static_cast<int>(std::floor(random.uniform() * ours));
  int square = 0;
  while (!isOurs(square) || before-- > 0) ++square;
  const double x = random.uniform(), y = random.uniform();
  return {2 * (square % side + x) / side - 1, 2 * (square / side + y) / side - 1};
}

Place anywhere(int, int, const DatasetConfig&, NumpyRandom& random) {
  const double x = random.uniform(), y = random.uniform();
  return {2 * x - 1, 2 * y - 1};
}

double plane(Place place) { return (place.x + place.y) / 2; }

double bumps(Place place) {
  constexpr double acrossX = 2.0 / 3, acrossY = 5.0 / 12, width = 0.2;
  double sum = 0;
  for (int column = -1; column <= 1; ++column) {
    for (int row = -1; row <= 1; row += 2) {
      const double dx = place.x - acrossX * column, dy = place.y - acrossY * row;
      const double height = plot_twist::exp(-(dx * dx + dy * dy) / (2 * width * width));
      const bool isHill = (column == 0) == (row < 0);
      sum += isHill ? height : -height;
    }
  }
  return sum;
}

std::span<const double> xorPoints(const DatasetConfig&) {
  static constexpr std::array<double, 12> points = {0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0};
  return points;
}

std::span<const double> custom(const DatasetConfig& config) { return config.custom; }

}  // namespace plot_twist::shapes
