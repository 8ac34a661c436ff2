#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "math/random.hpp"

namespace plot_twist {

/// Which samples make up each update of an epoch.
///
/// The whole set is one batch, in its own order. Smaller batches are consecutive parts of
/// `RandomState.permutation(samples)`, drawn anew every epoch; the last one may be short. 10
/// samples in batches of 4 are batches of 4, 4 and 2.
class Batches {
 public:
  /// `batch` samples each; 0: the whole set.
  Batches(int samples, int batch, NumpyRandom order);

  bool isWholeSet() const { return batch_ == static_cast<int>(order_.size()); }
  /// The most samples in a batch.
  int capacity() const { return batch_; }
  int count() const;
  /// Draws the order of the next epoch.
  void shuffle();
  /// The samples of batch `index`, valid until the next shuffle().
  std::span<const std::uint32_t> samples(int index) const;

 private:
  int batch_;
  NumpyRandom random_;
  std::vector<std::uint32_t> order_;
};

}  // namespace plot_twist
