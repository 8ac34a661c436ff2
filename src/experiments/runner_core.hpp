#pragma once

#include <memory>
#include <string>
#include <vector>

#include "experiments/runner.hpp"
#include "network/history.hpp"

namespace plot_twist {

/// The part of a runner that depends on the precision.
class Runner::Core {
 public:
  virtual ~Core() = default;
  virtual void advance(int epochs) = 0;
  virtual bool done() const = 0;
  virtual const History& history() const = 0;
  virtual double accuracy() const = 0;
  virtual std::vector<float> boundary(int resolution, double extent) const = 0;
  virtual std::string fingerprint() const = 0;

  /// Precondition: `explain(config)` is empty.
  static std::unique_ptr<Core> make(const RunnerConfig& config);

  std::vector<double> points;  // (n, 3) row-major
  std::string startFingerprint;
  double target = 0;
};

}  // namespace plot_twist
