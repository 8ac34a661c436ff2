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

/// How a Learner trains: everything but its network, optimiser and data.
template <class T>
struct LearnerConfig {
  Loss<T> loss = crossEntropy<T>;
  double labelSmoothing = 0;  // of cross-entropy; 0: none
  double clip = 0;            // largest norm of the gradient, see clip_norm.hpp; 0: no limit
  double shrinkage = 0;       // how far each update moves weights to 0, see l1_shrinkage.hpp
  StopRule::Config stop;      // stop.epochs: most epochs of the run
  int snapshots = 0;          // most epochs whose weights are kept
};

/// Trains a network, some epochs at a time. Owns the network, its optimiser, its data and the order
/// of the batches. XOR, learnt by 8 hidden units:
///
///     Mlp<float> network(std::vector{2, 8, 1}, repeatActivation(makeActivation("tanh"), 2, true));
///     NumpyRandom random(42);
///     initialize("xavier", 1, random, network.layout(), network.parameters());
///     auto adam = makeOptimizer<float>("adam", {.learningRate = 0.05}, network.layout().size());
///     PassPool<float> passes;
///     Learner<float> learner(std::move(network), std::move(adam), xorPoints,
///                            Batches(4, 0, random), {.stop = {.epochs = 200}}, passes);
///     learner.advance(100);                // epoch() is 100, done() false
///     learner.advance(500);                // epoch() is 200, done() true: stop.epochs ends the
///     run learner.history().losses.back();     // 0.00092, from 0.73 in epoch 0
///
/// How the epochs are divided over calls of `advance` changes nothing, to the last bit. Allocates
/// in its constructor only.
template <class T>
class Learner {
 public:
  Learner(Mlp<T> network, std::unique_ptr<Optimizer<T>> optimizer, LabeledSamples<T> samples,
          Batches batches, const LearnerConfig<T>& config, PassPool<T>& workspaces);

  /// Runs `epochs` more epochs, or fewer if the stop rule ends the run.
  void advance(int epochs);
  int epoch() const { return static_cast<int>(history_.losses.size()); }
  bool done() const { return stop() != Stop::notYet; }
  Stop stop() const { return rule_.stop(); }
  /// The activation that made the run diverge, if one did.
  const std::optional<DivergenceCause>& divergenceCause() const { return divergenceCause_; }

  const Mlp<T>& network() const { return network_; }
  /// The network, to be changed by hand between calls of `advance`.
  Mlp<T>& network() { return network_; }
  /// Parameters that updates leave as they are from now on: indices in the flat vector. All others
  /// learn.
  void hold(std::span<const Index> parameters);
  const LabeledSamples<T>& samples() const { return samples_; }
  const History& history() const { return history_; }

 private:
  double runEpoch();
  double runBatch(int index);
  double lossOf(Index count);
  void update();
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
  T shrinkage_;
  StopRule rule_;
  std::shared_ptr<Pass<T>> pass_;  // shared with other learners, so advance() fills it anew
  Matrix<T> targets_;              // targets of the samples in pass_
  Vector<T> gradient_;
  struct Held {
    Index index;
    T value;
  };
  std::vector<Held> held_;
  DeadUnitCounter<T> deadUnits_;
  History history_;
  std::optional<DivergenceCause> divergenceCause_;
};

}  // namespace plot_twist
