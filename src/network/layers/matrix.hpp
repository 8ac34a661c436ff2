#pragma once

#include <Eigen/Core>

#include "math/lanes/lanes.hpp"

namespace plot_twist {

using Index = Eigen::Index;

/// Activations, slopes and deltas are (samples, units), column-major: the samples of a unit are
/// contiguous, lanes run along samples, and elementwise work is one loop over all of memory.
///
/// Rows are padded to whole packs, so no kernel has a remainder: 10 samples take 12 rows. A padding
/// row repeats the last sample, so it overflows only if that sample does, and its delta is 0, so it
/// adds nothing to a gradient.
template <class T>
using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic>;

template <class T>
using Vector = Eigen::Matrix<T, Eigen::Dynamic, 1>;

/// The number of rows that `samples` samples take.
constexpr Index paddedRows(Index samples) {
  constexpr auto lanes = static_cast<Index>(laneCount);
  return (samples + lanes - 1) / lanes * lanes;
}

}  // namespace plot_twist
