#pragma once

#include <limits>

namespace plot_twist {

/// Why a run is over; notYet if it is not.
enum class Stop { notYet, cap, target, plateau, diverged };

/// When training ends.
class StopRule {
 public:
  /// A loss counts as better if it is below the best one by more than this share of it, as in
  /// torch.optim.lr_scheduler.ReduceLROnPlateau.
  static constexpr double improvement = 1e-4;

  struct Config {
    int epochs = 0;         // most epochs of the run
    double stopBelow = -1;  // a loss below it ends the run; -1: never, since losses are >= 0
    int plateau = 0;        // number of epochs without a better loss that ends the run; 0: never
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
