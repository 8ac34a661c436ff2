#include <cmath>

#include "datasets/shapes.hpp"

namespace plot_twist::shapes {

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

}  // namespace plot_twist::shapes
