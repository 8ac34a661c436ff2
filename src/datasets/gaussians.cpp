#include <cmath>
#include <numbers>

#include "datasets/shapes.hpp"
#include "math/functions.hpp"

namespace plot_twist::shapes {

Place gaussians(int label, int, const DatasetConfig& config, NumpyRandom&) {
  if (label == 0) return {-0.5, -0.5};
  if (config.classes == 2) return {0.5, 0.5};
  const double angle = std::numbers::pi * (1.25 + 2.0 * label / config.classes);
  const double radius = std::sqrt(0.5);
  return {radius * plot_twist::cos(angle), radius * plot_twist::sin(angle)};
}

}  // namespace plot_twist::shapes
