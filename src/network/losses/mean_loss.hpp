#pragma once

#include <algorithm>

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// The mean loss of the first `count` samples. `lossOf(row)` returns the losses of the four samples
/// from `row` on and writes their rows of `delta`; rows from `count` on are then set to 0.
template <class T, class LossOf>
PLOT_TWIST_INLINE double meanLoss(Index count, Matrix<T>& delta, LossOf lossOf) {
  constexpr auto lanes = static_cast<Index>(laneCount);
  double total = 0;
  for (Index row = 0; row < count; row += lanes) {
    T losses[laneCount];
    store(losses, lossOf(row));
    const Index real = std::min(lanes, count - row);
    for (Index i = 0; i < real; ++i) total += static_cast<double>(losses[i]);
  }
  delta.bottomRows(delta.rows() - count).setZero();
  return total / static_cast<double>(count);
}

}  // namespace plot_twist
