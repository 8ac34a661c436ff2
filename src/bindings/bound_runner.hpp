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
  explicit BoundRunner(const Plain<RunnerConfig>& config)
      : runner_(read<RunnerConfig>(config), workspace()) {
    ++alive_;
  }
  ~BoundRunner() { --alive_; }
  BoundRunner(const BoundRunner&) = delete;
  BoundRunner& operator=(const BoundRunner&) = delete;

  /// Runners that were made and not yet deleted.
  static int alive() { return alive_; }

  int advance(int epochs) { return runner_.advance(epochs); }
  int epoch() const { return runner_.epoch(); }
  bool done() const { return runner_.done(); }
  Plain<RunReport> report(int epoch) const { return plain(runner_.report(epoch)); }
  std::string fingerprint() const { return runner_.fingerprint(); }
  std::string startFingerprint() const { return runner_.startFingerprint(); }

  /// Losses of the epochs `from` and later; precondition: 0 <= from.
  Numbers<double> losses(int from) const {
    const auto all = runner_.losses();
    return numbers(all.subspan(std::min<std::size_t>(from, all.size())));
  }
  int layerCount() const { return runner_.layerCount(); }
  Numbers<double> gradientNorms() const { return numbers(runner_.gradientNorms()); }
  Numbers<int> gradientEpochs() const { return numbers(runner_.gradientEpochs()); }
  Plain<GradientHealth> gradientHealth() const { return plain(runner_.gradientHealth()); }
  Numbers<double> unitShares() const { return numbers(runner_.unitShares()); }
  double deadShare(int epoch) const { return runner_.deadShare(epoch); }
  Numbers<int> unitEpochs() const { return numbers(runner_.unitEpochs()); }
  Numbers<int> snapshotEpochs() const { return numbers(runner_.snapshotEpochs()); }

  int keptEpoch(int epoch) const { return runner_.keptEpoch(epoch); }

  // Of the weights of an epoch; Runner::now for the present ones.

  /// Precondition: `validateBoundary(resolution, extent)` is empty.
  Numbers<float> boundary(int resolution, double extent, int epoch) const {
    return numbers(runner_.boundary(resolution, extent, epoch));
  }
  Numbers<double> weights(int epoch) const { return numbers(runner_.weights(epoch)); }
  Numbers<double> learntSlopes(int epoch) const { return numbers(runner_.learntSlopes(epoch)); }
  Plain<PreActivations> preActivations(int epoch) const {
    return plain(runner_.preActivations(epoch));
  }
  Numbers<double> initialWeights() const { return numbers(runner_.initialWeights()); }

  // Changes by hand; what `validate...` complains of must not be set.

  std::string validateWeight(int number, double value) const {
    return runner_.validateWeight(number, value);
  }
  void setWeight(int number, double value) { runner_.setWeight(number, value); }
  std::string validateRemoved(const Numbers<int>& units) const {
    return runner_.validateRemoved(list(units));
  }
  void setRemoved(const Numbers<int>& units) { runner_.setRemoved(list(units)); }
  std::string validateFrozen(const Numbers<int>& units) const {
    return runner_.validateFrozen(list(units));
  }
  void setFrozen(const Numbers<int>& units) { runner_.setFrozen(list(units)); }

  Numbers<double> points() const { return numbers(runner_.points()); }
  Numbers<std::uint32_t> testIndices() const { return numbers(runner_.testIndices()); }

 private:
  static std::vector<int> list(const val& numbers) {
    return emscripten::convertJSArrayToNumberVector<int>(numbers);
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
