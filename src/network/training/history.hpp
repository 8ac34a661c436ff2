#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace plot_twist {

/// A few numbers of every k-th epoch in bounded memory: k starts at 1, and when `capacity` records
/// are full every other one is dropped and k doubles, so epoch 0 always stays. Allocates in its
/// constructor only.
template <class T>
class Records {
 public:
  /// Each record has `width` numbers. An odd capacity counts as one less: only then is the epoch
  /// that finds all records full a multiple of the next k. With 0 nothing is recorded. `epochs` is
  /// the most that there will be: shorter runs need less memory.
  Records(int width, int capacity, int epochs);

  /// Whether `epoch` is a k-th one.
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

/// What happened in training, epoch by epoch.
struct History {
  static constexpr int gradientCapacity = 512, unitCapacity = 64;

  std::vector<double> losses;
  Records<double> gradients;  // norms, one a layer
  Records<double> units;      // dead shares, then saturated shares, one each a hidden layer
  Records<float> snapshots;   // all parameters, before the epoch's first update
};

}  // namespace plot_twist
