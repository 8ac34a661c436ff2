#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiments/race/gradient_health.hpp"
#include "experiments/race/run_report.hpp"
#include "experiments/race/runner_config.hpp"
#include "schema/field.hpp"

namespace plot_twist {

/// Working memory that the runners of one thread share. It carries no results from one runner to
/// another. It must outlive its runners, which each hold a reference.
class RunnerWorkspace;
std::shared_ptr<RunnerWorkspace> makeRunnerWorkspace();

/// Histograms of the hidden layers' pre-activations over the training points.
struct PreActivations {
  int layers = 0, bins = 0;
  double from = 0, to = 0;
  std::vector<double> histogram;
  std::vector<double> below, above;
};

template <>
inline constexpr std::string_view meaningOf<PreActivations> =
    "Histograms of what goes into the activations of the hidden layers, normalised if they are. "
    "Shares of a layer's numbers, 0..1; NaN lies nowhere.";

template <>
inline constexpr auto fieldsOf<PreActivations> = std::tuple{
    field<&PreActivations::layers>("number of hidden layers"),
    field<&PreActivations::bins>("number of bins of a layer; they are equally wide"),
    field<&PreActivations::from>("lower end of the first bin"),
    field<&PreActivations::to>("upper end of the last bin"),
    field<&PreActivations::histogram>(
        "(layers, bins) row-major: share of the layer's pre-activations in each bin"),
    field<&PreActivations::below>("(layers): share of pre-activations below the first bin"),
    field<&PreActivations::above>("(layers): share of pre-activations above the last bin")};

/// Trains the network of a RunnerConfig, some epochs at a time, in the configuration's precision.
///
///     RunnerConfig config;
///     config.activation = "tanh";
///     config.epochs = 200;
///     Runner runner(config);        // draws points and initial weights
///     runner.advance(50);           // 50
///     runner.report().accuracy;     // 0.5275
///     runner.advance(1000);         // 200: the configured number of epochs ends the run
///     runner.report().stopReason;   // "ran for all 200 epochs"
///     runner.report(60).epoch;      // 48: the latest snapshot that is not later than epoch 60
///
/// A runner is a pure function of its configuration: how the epochs are divided over calls of
/// `advance` changes nothing, to the last bit.
class Runner {
 public:
  struct Core;
  /// Stands for the present weights in an argument `epoch`.
  static constexpr int now = -1;

  /// Precondition: `validate(config)` is empty. Runners that are given the same workspace train in
  /// the same memory, one after another: that saves most of what a runner takes.
  explicit Runner(const RunnerConfig& config,
                  std::shared_ptr<RunnerWorkspace> workspace = makeRunnerWorkspace());
  ~Runner();
  Runner(Runner&&) noexcept;
  Runner& operator=(Runner&&) noexcept;

  /// Runs at most `epochs` epochs; stops at the configured number, at the first loss that is not
  /// finite, and where the configuration says so. Returns epoch().
  int advance(int epochs);
  /// Epochs run so far.
  int epoch() const;
  bool done() const;
  /// Whether a loss was not finite; that loss is the last of losses().
  bool diverged() const;
  /// The state of the run now or, at a past epoch, with the weights of keptEpoch(epoch).
  RunReport report(int epoch = now) const;

  /// epoch() entries: [e] is the mean loss of the training set before update e; with minibatches
  /// the mean over epoch e, each batch before its update. Valid until the runner is destroyed or
  /// moved.
  std::span<const double> losses() const;

  /// Layers that have weights: one less than the entries of `layers`.
  int layerCount() const;
  /// (records, layerCount()) row-major: Frobenius norm of dLoss/dW of each layer, in the first
  /// update of the epoch, before clipping. Every k-th epoch is kept; k doubles when 512 records are
  /// full. Valid until the next advance().
  std::span<const double> gradientNorms() const;
  /// The epoch of each record.
  std::span<const int> gradientEpochs() const;
  /// The gradient records as a ratio and a state of each layer.
  GradientHealth gradientHealth() const;

  /// (records, 2 * hidden layers) row-major: the share of dead units of each hidden layer (slope 0
  /// for every training sample), then the share of saturated (sample, unit) pairs of each (|slope|
  /// < saturatedBelow), over all batches of the epoch. Every k-th epoch is kept; k doubles when 64
  /// records are full. Valid until the next advance().
  std::span<const double> unitShares() const;
  /// The epoch of each record.
  std::span<const int> unitEpochs() const;

  /// The share of all hidden units that are dead in the latest record of unitShares() that is not
  /// later than `epoch`; NaN before there is one.
  double deadShare(int epoch = now) const;

  /// Epochs whose weights, as they were before the epoch's first update, are kept in float. Every
  /// k-th; k doubles when `snapshots` (rounded down to an even number) are full, or 16 MB.
  std::span<const int> snapshotEpochs() const;

  /// The epoch whose weights are read for `epoch`: of the latest snapshot that is not later than
  /// it, or epoch(); see below.
  int keptEpoch(int epoch) const;

  // The methods below read the weights of keptEpoch(epoch): those of the latest snapshot that is
  // not later than `epoch`; the present ones for `now`, from epoch() on, and without such a
  // snapshot.

  /// Probabilities at the centres of the pixels of [-extent, extent]^2, row 0 at y = +extent. With
  /// one output: (resolution, resolution) row-major, of class 1. With k outputs: (k, resolution,
  /// resolution), of each class in turn. In a regression (1 + output) / 2, cut to 0..1: where the
  /// output is between the values -1 and 1. Precondition: validateBoundary(resolution, extent) is
  /// empty.
  std::vector<float> boundary(int resolution, double extent, int epoch = now) const;
  /// All parameters, layer by layer: weights (inputs, outputs) row-major; biases; with layer
  /// normalisation the gains and the shifts of a hidden layer; the slope that it learns, if any.
  std::vector<double> weights(int epoch = now) const;
  /// The parameter that each hidden layer's activation has learnt, NaN where it learns none; empty
  /// if no layer does.
  std::vector<double> learntSlopes(int epoch = now) const;
  /// Where the hidden layers' pre-activations lie over the training points.
  PreActivations preActivations(int epoch = now) const;
  /// weights() before the first update, in the run's own precision.
  std::vector<double> initialWeights() const;

  /// (n, 3) row-major: x, y, label (a class, or a value). Training points and those held out, in
  /// the dataset's order.
  std::vector<double> points() const;
  /// Which of points() are held out, ascending.
  std::vector<std::uint32_t> testIndices() const;

  // Changes by hand, at once and for what is trained from then on. Each is undone, to the last bit,
  // by the same call with what was there before. Snapshots stay as they were.

  /// Sets number `number` of weights(). Precondition: validateWeight(number, value) is empty.
  void setWeight(int number, double value);
  /// Takes hidden units out, and puts all others back: outputs are 0, and neither the weights into
  /// them nor those out of them learn. Units are numbered through all layers, inputs first.
  /// Precondition: validateRemoved(units) is empty.
  void setRemoved(std::vector<int> units);
  /// Freezes units, and lets all others learn again: weights into them, biases, gains and shifts
  /// stay as they are. Precondition: validateFrozen(units) is empty.
  void setFrozen(std::vector<int> units);
  /// "weight must be 0 to 16, got 17"; "value must be a finite number, got NaN"
  std::string validateWeight(int number, double value) const;
  /// "removed must be 2 to 9, got 10": a hidden unit
  std::string validateRemoved(const std::vector<int>& units) const;
  /// "frozen must be 2 to 10, got 11": a unit that has weights
  std::string validateFrozen(const std::vector<int>& units) const;

  /// 16 hexadecimal digits over the bits of all parameters and losses: equal runs, equal digits.
  std::string fingerprint() const;
  /// 16 hexadecimal digits over the bits of points, initial weights and biases: equal for runners
  /// with equal starts.
  std::string startFingerprint() const;

 private:
  std::optional<int> epochsToTarget(int epoch) const;
  void applyEdits();
  std::string stopReason() const;

  std::unique_ptr<Core> core_;
};

/// Empty if `boundary` accepts the two numbers, otherwise one sentence.
std::string validateBoundary(int resolution, double extent);

}  // namespace plot_twist
