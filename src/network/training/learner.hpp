#pragma once

#include <memory>
#include <optional>
#include <span>

#include "network/layers/mlp.hpp"
#include "network/losses/loss.hpp"
#include "network/optimizers/optimizer.hpp"
#include "network/training/batches.hpp"
#include "network/training/dead_unit_counter.hpp"
#include "network/training/divergence_cause.hpp"
#include "network/training/history.hpp"
#include "network/training/labeled_samples.hpp"
#include "network/training/pass_pool.hpp"
#include "network/training/stop_rule.hpp"

namespace plot_twist {

/// How a Learner trains, besides its network, optimiser and data.
template <class T>
struct LearnerConfig {
  Loss<T> loss = crossEntropy<T>;
  double labelSmoothing = 0;  // of cross-entropy; 0: none
  double clip = 0;            // the most that the gradient's norm may be; 0: anything
  StopRule::Config stop;      // stop.epochs is the most that advance() will run in all
  int snapshots = 0;          // the most weights of the past that are kept
};

/// Owns a network, its optimiser, its data and their order, and trains, some epochs at a time.
///
/// Allocates in its constructor only.
template <class T>
class Learner {
 public:
  Learner(Mlp<T> network, std::unique_ptr<Optimizer<T>> optimizer, LabeledSamples<T> samples,
          Batches batches, const LearnerConfig<T>& config, PassPool<T>& workspaces);

  /// Runs at most `epochs` more, until the stop rule ends the run.
  void advance(int epochs);
  int epoch() const { return static_cast<int>(history_.losses.size()); }
  bool done() const { return stop() != Stop::notYet; }
  Stop stop() const { return rule_.stop(); }
  /// The activation that made the run diverge, if one did.
  const std::optional<DivergenceCause>& divergenceCause() const { return divergenceCause_; }

  const Mlp<T>& network() const { return network_; }
  const LabeledSamples<T>& samples() const { return samples_; }
  const History& history() const { return history_; }

 private:
  double runEpoch();
  double runBatch(int index);
  double lossOf(Index count);
  void fill(std::span<const std::uint32_t> batch);
  void recordNorms();
  void recordSnapshot();
  bool isGradientFinite() const;

  Mlp<T> network_;
  std::unique_ptr<Optimizer<T>> optimizer_;
  LabeledSamples<T> samples_;
  Batches batches_;
  Loss<T> loss_;
  double labelSmoothing_;
  double clip_;
  StopRule rule_;
  std::shared_ptr<Pass<T>> pass_;  // shared with learners of the same shape: filled anew on advance
  Matrix<T> targets_;              // of the rows of pass_
  Vector<T> gradient_;
  DeadUnitCounter<T> deadUnits_;
  History history_;
  std::optional<DivergenceCause> divergenceCause_;
};

}  // namespace plot_twist
