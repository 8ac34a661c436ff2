#include <numbers>

#include "datasets/shapes.hpp"
#include "math/functions.hpp"

namespace plot_twist::shapes {

Place circles(int label, int index, const DatasetConfig& config) {
  const double angle = 2 * std::numbers::pi * index / config.points;
  const double radius = label == 0 ? 0.9 : 0.45;
  return {radius * plot_twist::cos(angle), radius * plot_twist::sin(angle)};
}

}  // namespace plot_twist::shapes
