#include "datasets/shapes.hpp"

namespace plot_twist::shapes {

Place xorCorners(int label, int index, const DatasetConfig&, NumpyRandom&) {
  const double x = index % 2 == 0 ? 0.5 : -0.5;
  return {x, label == 0 ? x : -x};
}

}  // namespace plot_twist::shapes
