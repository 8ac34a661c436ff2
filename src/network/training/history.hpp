#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace plot_twist {

/// `width` numbers of every k-th epoch in bounded memory. k starts at 1; when `capacity` records
/// are full, every other one is dropped and k doubles. With a capacity of 4 the recorded epochs are
///
///     0 1 2 3      after epoch 3, k = 1: full
///     0 2 4        after epoch 4, k = 2: epochs 1 and 3 were dropped
///     0 2 4 6      after epoch 6: full
///     0 4 8        after epoch 8, k = 4
///
/// so the records always cover the whole run evenly, between half and all of the capacity is used,
/// and epoch 0 stays. Allocates in its constructor only.
template <class T>
class Records {
 public:
  /// An odd capacity is rounded down to an even one, so that the epoch which finds all records
  /// full, capacity * k, is a multiple of the next k. With a capacity of 0 or 1 nothing is
  /// recorded. `epochs` is the length of the run: a short one reserves less memory.
  Records(int width, int capacity, int epochs);

  /// Whether `epoch` is to be recorded: a multiple of k.
  bool wants(int epoch) const { return capacity_ > 0 && epoch % stride_ == 0; }
  /// Makes room for a record and returns it, for the caller to fill.
  /// Precondition: wants(epoch), and epochs ascend.
  std::span<T> add(int epoch);

  int width() const { return static_cast<int>(width_); }
  std::size_t capacity() const { return capacity_; }
  /// (records, width) row-major.
  std::span<const T> numbers() const { return numbers_; }
  std::span<const int> epochs() const { return epochs_; }
  std::span<const T> record(std::size_t index) const {
    return numbers().subspan(index * width_, width_);
  }

 private:
  void thin();

  std::size_t width_, capacity_;
  int stride_ = 1;
  std::vector<T> numbers_;
  std::vector<int> epochs_;
};

/// The course of a training run. Only the losses are kept for every epoch.
struct History {
  static constexpr int gradientCapacity = 512, unitCapacity = 64;

  std::vector<double> losses;
  Records<double> gradients;  // (layers): Frobenius norm of dLoss/dW of each layer
  Records<double> units;      // (2 hidden layers): shares of dead units, then of saturated pairs
  Records<float> snapshots;   // all parameters, before the epoch's first update
};

}  // namespace plot_twist
