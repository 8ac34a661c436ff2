#pragma once

#include <span>
#include <vector>

namespace plot_twist {

/// Gradient norms of every k-th epoch in bounded memory: k starts at 1, and when `capacity` records
/// are full every other one is dropped and k doubles. Allocates in its constructor only.
class GradientHistory {
 public:
  static constexpr int capacity = 512;

  explicit GradientHistory(int layers);

  /// Whether `epoch` is a k-th one.
  bool wants(int epoch) const { return epoch % stride_ == 0; }
  /// Makes room for a record and returns it: one norm a layer, for the caller to fill.
  /// Precondition: wants(epoch), and epochs ascend.
  std::span<double> add(int epoch);

  int layers() const { return static_cast<int>(layers_); }
  /// (records, layers) row-major.
  std::span<const double> norms() const { return norms_; }
  std::span<const int> epochs() const { return epochs_; }

 private:
  void thin();

  std::size_t layers_;
  int stride_ = 1;
  std::vector<double> norms_;
  std::vector<int> epochs_;
};

/// What a learner remembers of its epochs.
struct History {
  std::vector<double> losses;  // one an epoch
  GradientHistory gradients;
  bool diverged = false;  // the last loss is not finite
};

}  // namespace plot_twist
