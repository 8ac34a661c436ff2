#pragma once

#include <limits>

namespace plot_twist {

/// Why a run is over, or that it is not.
enum class Stop { notYet, cap, target, plateau, diverged };

/// When training ends.
class StopRule {
 public:
  /// What must be exceeded for a loss to count as better: a ten-thousandth of the best one, as in
  /// torch.optim.lr_scheduler.ReduceLROnPlateau.
  static constexpr double improvement = 1e-4;

  struct Config {
    int epochs = 0;         // the cap
    double stopBelow = -1;  // a loss under it ends the run; no loss is under -1
    int plateau = 0;        // so many epochs without a better loss end the run; 0: never
  };

  explicit StopRule(const Config& config) : config_(config) {}

  /// Takes in the loss of the next epoch.
  void see(double loss);
  Stop stop() const { return stop_; }
  const Config& config() const { return config_; }

 private:
  Stop judge(double loss) const;

  Config config_;
  Stop stop_ = Stop::notYet;
  int epoch_ = 0;  // epochs seen
  int bestEpoch_ = 0;
  double best_ = std::numeric_limits<double>::infinity();
};

}  // namespace plot_twist
