#include <numbers>

#include "datasets/shapes.hpp"
#include "math/functions.hpp"

namespace plot_twist::shapes {

Place moons(int label, int index, const DatasetConfig& config, NumpyRandom&) {
  const double angle = linspace(0, std::numbers::pi, config.points, index);
  const double x = plot_twist::cos(angle);
  const double y = plot_twist::sin(angle);
  // The pair reaches from -1 to 2 and from -0.5 to 1; centre it and let it fit [-1, 1].
  const Place place = label == 0 ? Place{x, y} : Place{1 - x, 0.5 - y};
  return {(place.x - 0.5) * 0.6, (place.y - 0.25) * 0.6};
}

}  // namespace plot_twist::shapes
