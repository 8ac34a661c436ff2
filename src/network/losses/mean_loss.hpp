#pragma once

#include <algorithm>

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// The mean over the first `count` samples of what `lossOf(row)` says of a pack of them (it fills
/// the pack's rows of `delta`, too); then the rest of `delta` is set to 0.
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
