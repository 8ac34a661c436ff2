#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiments/race/summary/quantile.hpp"
#include "experiments/race/summary/quantile_lines.hpp"

namespace plot_twist {

/// The shape of a race of some activations from some seeds.
struct SummaryConfig {
  int activations = 8;  // 1 to 1,000; at most 1,000 runs in all
  int seeds = 1;        // 1 to 1,000
  double target = 0.1;  // the loss to get under
  int columns = 512;    // the most stretches of a line, 2 to 4,096: two points each
};

/// Empty if `config` can be summarised, otherwise one sentence that names what is wrong.
std::string validate(const SummaryConfig& config);

/// What is known of a run besides its losses.
struct RunStanding {
  bool ended = false;
  double accuracy;      // of the training points, 0 to 1
  double testAccuracy;  // of the points held out; NaN: there are none
  double deadShare;     // of the hidden units; NaN: not counted yet
  double milliseconds;  // computed so far
};

/// One activation's runs, of all seeds. A run that has not reached the target, yet or ever, counts
/// as later than any: as infinitely late. One that diverged ends with an infinite loss.
struct ActivationSummary {
  Lines lines;
  FiveNumbers toTarget;        // epochs
  FiveNumbers finalLoss;       // the latest loss of each run
  int reached = 0;             // runs that reached the target
  int ended = 0;               // runs that are over
  int diverged = 0;            // runs whose loss was not finite
  int firsts = 0;              // seeds from which no other reached the target earlier
  double accuracy;             // median
  double testAccuracy;         // median; NaN if no points are held out
  double deadShare;            // median
  double millisecondsAnEpoch;  // median
};

/// The rule for a clear winner: first from 80 % of the seeds, of at least 5.
namespace winning {
inline constexpr int seeds = 5;
inline constexpr int percent = 80;
}  // namespace winning

/// What many runs come to, so far.
struct RaceSummary {
  std::vector<ActivationSummary> activations;
  /// Indices of `activations`, best first: by median epochs to the target, then by how many reached
  /// it, then by the median final loss, then in the race's order.
  std::vector<int> ranking;
  int seeds = 0;
  int decided = 0;      // seeds of which it is known who came first, or that nobody does
  int shared = 0;       // decided seeds whose first place is shared: it counts for each
  int winner = -1;      // whoever came first often enough, if it is one alone; -1: no clear winner
  int firstsToWin = 0;  // how many firsts that takes
  int fewestSeeds = winning::seeds;  // with fewer there is no clear winner
};

/// Sums up a race while it runs. Runs are counted seeds outer, activations inner.
class Summary {
 public:
  /// Precondition: `validate(config)` is empty.
  explicit Summary(const SummaryConfig& config);

  int runs() const { return static_cast<int>(runs_.size()); }
  /// Takes in the next losses of a run; before its end.
  void add(int run, std::span<const double> losses);
  /// Takes in how a run stands.
  void stand(int run, const RunStanding& standing);

  /// Costs what came in since the last call, and the lines' points.
  RaceSummary result();

 private:
  struct Run {
    int epochs = 0;
    double loss;  // the latest
    std::optional<int> toTarget;
    RunStanding standing;
  };

  const Run& runOf(int activation, int seed) const;
  ActivationSummary summarize(int activation);
  void award(RaceSummary& summary) const;
  void awardSeed(int seed, RaceSummary& summary) const;

  SummaryConfig config_;
  std::vector<Run> runs_;
  std::vector<QuantileLines> lines_;  // one an activation
};

}  // namespace plot_twist
