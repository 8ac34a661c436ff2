#include <numbers>

#include "datasets/shapes.hpp"
#include "math/functions.hpp"

namespace plot_twist::shapes {

Place circles(int label, int index, const DatasetConfig& config, NumpyRandom&) {
  const double angle = 2 * std::numbers::pi * index / config.points;
  const double radius = 0.9 * (config.classes - label) / config.classes;
  return {radius * plot_twist::cos(angle), radius * plot_twist::sin(angle)};
}

}  // namespace plot_twist::shapes
