#include <numbers>

#include "datasets/shapes.hpp"
#include "math/functions.hpp"

namespace plot_twist::shapes {

Place spirals(int label, int index, const DatasetConfig& config, NumpyRandom&) {
  const double sweep = linspace(0, config.turns * 2 * std::numbers::pi, config.points, index);
  const double angle = sweep + 2 * std::numbers::pi * label / config.classes;
  const double radius = linspace(0.3, 1, config.points, index);
  return {radius * plot_twist::cos(angle), radius * plot_twist::sin(angle)};
}

}  // namespace plot_twist::shapes
