#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "network/layers/pass.hpp"

namespace plot_twist {

/// Counts dead and saturated units over the batches of one epoch. Allocates in its constructor
/// only.
///
/// A unit is dead if its slope is exactly 0 for every sample; a (sample, unit) pair is saturated if
/// its |slope| is below `saturatedBelow`.
template <class T>
class DeadUnitCounter {
 public:
  /// For the hidden layers: all but the last.
  explicit DeadUnitCounter(const ParameterLayout& layout);

  void reset();
  /// Counts the first `count` samples of a training pass.
  void add(const Pass<T>& pass, Index count);
  /// Writes the share of dead units of each hidden layer, then the share of saturated pairs of
  /// each.
  void write(std::span<double> shares) const;

 private:
  void addLayer(const Matrix<T>& slopes, std::size_t layer, Index count);

  std::vector<std::vector<std::uint8_t>> isAlive_;  // [layer][unit]
  std::vector<std::int64_t> saturated_;             // [layer]
  std::int64_t samples_ = 0;
};

}  // namespace plot_twist
