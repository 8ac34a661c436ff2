#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "datasets/dataset.hpp"

namespace plot_twist {

/// One network trained on one dataset. The seed gives the points and the initial weights, each
/// drawn from a freshly seeded generator, so runners that differ in the activation only start
/// alike.
struct RunnerConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};           // in catalogue order; empty: the defaults
  std::vector<int> layers = {2, 32, 32, 32, 1};  // units, input to output; 2 inputs, 1 output
  std::string init = "he";                       // an initializer of the menu
  std::string optimizer = "adam";                // an optimizer of the menu
  double learningRate = 0.01;
  int batch = 0;                    // samples an update; 0: the whole set
  std::string dataset = "spirals";  // a dataset of the menu
  int points = 200;                 // of each class, 1 to 10,000
  double noise = 0.05;              // standard deviation of the points' coordinates
  double turns = 2;                 // of the spirals
  std::uint32_t seed = 42;
  std::string precision = "float";  // "float" or "double"
  int epochs = 800;                 // at most so many, 1 to 100,000
  double target = 0.1;              // the loss that `epochsToTarget` waits for
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string explain(const RunnerConfig& config);

/// The dataset that a runner trains on.
DatasetConfig datasetOf(const RunnerConfig& config);

/// Trains the network of a RunnerConfig, some epochs at a time. Hides the precision.
///
/// A runner is a pure function of its configuration: how the epochs are divided over calls of
/// `advance` changes nothing, to the last bit.
class Runner {
 public:
  /// Precondition: `explain(config)` is empty.
  explicit Runner(const RunnerConfig& config);
  ~Runner();
  Runner(Runner&&) noexcept;
  Runner& operator=(Runner&&) noexcept;

  /// Runs at most `epochs` epochs; stops at the configured number or at the first loss that is not
  /// finite. Returns epoch().
  int advance(int epochs);
  /// Epochs run so far.
  int epoch() const;
  bool done() const;
  /// Whether a loss was not finite; that loss is the last of losses().
  bool diverged() const;

  /// epoch() entries: [e] is the mean loss of the whole set before update e; with minibatches the
  /// mean over epoch e, each batch before its update. Valid until the runner is destroyed or moved.
  std::span<const double> losses() const;
  /// The first e with losses()[e] < target.
  std::optional<int> epochsToTarget() const;
  /// Share of all points on the right side with the present weights, 0 to 1.
  double accuracy() const;

  /// Layers that have weights: one less than the entries of `layers`.
  int layerCount() const;
  /// (records, layerCount()) row-major: Frobenius norm of dLoss/dW of each layer, in the first
  /// update of the epoch. Every k-th epoch is kept; k doubles when 512 records are full. Valid
  /// until the next advance().
  std::span<const double> gradientNorms() const;
  /// The epoch of each record.
  std::span<const int> gradientEpochs() const;

  /// (resolution, resolution) row-major, row 0 at y = +extent: probability of class 1 at the
  /// centres of the pixels of [-extent, extent]^2. Precondition: explainBoundary(resolution,
  /// extent) is empty.
  std::vector<float> boundary(int resolution, double extent) const;
  /// (n, 3) row-major: x, y, label (0 or 1).
  std::vector<double> points() const;

  /// 16 hexadecimal digits over the bits of all weights and losses: equal runs, equal digits.
  std::string fingerprint() const;
  /// The same over points and initial weights: runners that share it were given the same start.
  std::string startFingerprint() const;

 private:
  class Core;
  template <class T>
  class TypedCore;
  std::unique_ptr<Core> core_;
};

/// Empty if `boundary` accepts the two numbers, otherwise one sentence.
std::string explainBoundary(int resolution, double extent);

}  // namespace plot_twist
