#include <array>

#include "datasets/shapes.hpp"

namespace plot_twist::shapes {

std::span<const double> xorPoints(const DatasetConfig&) {
  static constexpr std::array<double, 12> points = {0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0};
  return points;
}

std::span<const double> custom(const DatasetConfig& config) { return config.custom; }

}  // namespace plot_twist::shapes
