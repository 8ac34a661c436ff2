#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "experiments/race/runner.hpp"
#include "network/training/divergence_cause.hpp"
#include "network/training/history.hpp"
#include "network/training/pass_pool.hpp"
#include "network/training/stop_rule.hpp"

namespace plot_twist {

/// Passes in either precision.
class RunnerWorkspace {
 public:
  template <class T>
  PassPool<T>& passes() {
    if constexpr (std::is_same_v<T, float>) return floats_;
    if constexpr (std::is_same_v<T, double>) return doubles_;
  }

 private:
  PassPool<float> floats_;
  PassPool<double> doubles_;
};

/// The part of a runner that depends on the precision.
class Runner::Core {
 public:
  virtual ~Core() = default;
  virtual void advance(int epochs) = 0;
  virtual Stop stop() const = 0;
  virtual const std::optional<DivergenceCause>& divergenceCause() const = 0;
  virtual const History& history() const = 0;
  virtual double accuracy(int epoch) const = 0;
  virtual std::optional<double> testAccuracy(int epoch) const = 0;
  virtual std::vector<float> boundary(int resolution, double extent, int epoch) const = 0;
  virtual std::vector<double> weights(int epoch) const = 0;
  virtual std::vector<double> learntSlopes(int epoch) const = 0;
  virtual PreActivations preActivations(int epoch) const = 0;
  virtual std::vector<double> initialWeights() const = 0;
  virtual std::string fingerprint() const = 0;

  /// Precondition: `validate(config)` is empty.
  static std::unique_ptr<Core> make(const RunnerConfig& config,
                                    std::shared_ptr<RunnerWorkspace> workspace);

  RunnerConfig config;
  std::vector<std::uint32_t> testIndices;
  std::string startFingerprint;
};

}  // namespace plot_twist
