#pragma once

#include <memory>
#include <vector>

#include "network/batches.hpp"
#include "network/history.hpp"
#include "network/mlp.hpp"
#include "network/optimizer.hpp"

namespace plot_twist {

/// Points of the plane with a class each.
template <class T>
struct Samples {
  Matrix<T> inputs;  // (n, inputs of the network)
  Vector<T> sides;   // (n): 1 - 2 * label, so 1 for class 0 and -1 for class 1
};

/// Owns a network, its optimiser, its data and their order, and trains, some epochs at a time.
///
/// Allocates in its constructor only.
template <class T>
class Learner {
 public:
  /// `epochs` is the most that advance() will run in all.
  Learner(Mlp<T> network, std::unique_ptr<Optimizer<T>> optimizer, Samples<T> samples,
          Batches batches, int epochs);

  /// Runs at most `epochs` more; stops at the limit or at the first loss that is not finite.
  void advance(int epochs);
  int epoch() const { return static_cast<int>(history_.losses.size()); }
  bool done() const { return history_.diverged || epoch() == limit_; }

  const Mlp<T>& network() const { return network_; }
  const Samples<T>& samples() const { return samples_; }
  const History& history() const { return history_; }

 private:
  double runEpoch();
  double runBatch(int index);
  void fill(std::span<const std::uint32_t> batch);
  void recordNorms();

  Mlp<T> network_;
  std::unique_ptr<Optimizer<T>> optimizer_;
  Samples<T> samples_;
  Batches batches_;
  int limit_;
  Pass<T> pass_;
  Vector<T> sides_;  // of the rows of pass_
  Vector<T> gradient_;
  History history_;
};

}  // namespace plot_twist
