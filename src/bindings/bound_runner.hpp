#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "bindings/conversions.hpp"
#include "experiments/race/runner.hpp"

namespace plot_twist::bindings {

/// A Runner as JavaScript holds it. Returns copies of numbers, never views of the core's memory,
/// and counts its instances, so that tests find runners that were not deleted.
class BoundRunner {
 public:
  /// Precondition: `validate(config)` is empty.
  explicit BoundRunner(const RunnerConfig& config) : runner_(config, workspace()) { ++alive_; }
  ~BoundRunner() { --alive_; }
  BoundRunner(const BoundRunner&) = delete;
  BoundRunner& operator=(const BoundRunner&) = delete;

  /// Runners that were made and not yet deleted.
  static int alive() { return alive_; }

  int advance(int epochs) { return runner_.advance(epochs); }
  int epoch() const { return runner_.epoch(); }
  bool done() const { return runner_.done(); }
  RunReport report(int epoch) const { return runner_.report(epoch); }
  std::string fingerprint() const { return runner_.fingerprint(); }
  std::string startFingerprint() const { return runner_.startFingerprint(); }

  /// Losses of the epochs `from` and later; precondition: 0 <= from.
  Float64Array losses(int from) const {
    const auto all = runner_.losses();
    return copyOut(all.subspan(std::min<std::size_t>(from, all.size())));
  }
  int layerCount() const { return runner_.layerCount(); }
  Float64Array gradientNorms() const { return copyOut(runner_.gradientNorms()); }
  Int32Array gradientEpochs() const { return copyOut(runner_.gradientEpochs()); }
  GradientHealth gradientHealth() const { return runner_.gradientHealth(); }
  Float64Array unitShares() const { return copyOut(runner_.unitShares()); }
  double deadShare(int epoch) const { return runner_.deadShare(epoch); }
  Int32Array unitEpochs() const { return copyOut(runner_.unitEpochs()); }
  Int32Array snapshotEpochs() const { return copyOut(runner_.snapshotEpochs()); }

  int keptEpoch(int epoch) const { return runner_.keptEpoch(epoch); }

  // Of the weights of an epoch; Runner::now for the present ones.

  /// Precondition: `validateBoundary(resolution, extent)` is empty.
  Float32Array boundary(int resolution, double extent, int epoch) const {
    return Conversion<std::vector<float>>::out(runner_.boundary(resolution, extent, epoch));
  }
  Float64Array weights(int epoch) const { return outOf(runner_.weights(epoch)); }
  Float64Array learntSlopes(int epoch) const { return outOf(runner_.learntSlopes(epoch)); }
  PreActivations preActivations(int epoch) const { return runner_.preActivations(epoch); }
  Float64Array initialWeights() const { return outOf(runner_.initialWeights()); }

  Float64Array points() const { return outOf(runner_.points()); }
  Uint32Array testIndices() const {
    return Conversion<std::vector<std::uint32_t>>::out(runner_.testIndices());
  }

 private:
  static Float64Array outOf(const std::vector<double>& numbers) {
    return Conversion<std::vector<double>>::out(numbers);
  }
  /// One for all runners of this instance of the module, which is one thread.
  static const std::shared_ptr<RunnerWorkspace>& workspace() {
    static const auto shared = makeRunnerWorkspace();
    return shared;
  }

  static inline int alive_ = 0;
  Runner runner_;
};

}  // namespace plot_twist::bindings
