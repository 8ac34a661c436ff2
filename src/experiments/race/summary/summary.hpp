#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiments/race/summary/quantile.hpp"
#include "experiments/race/summary/quantile_lines.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// The size of a race, which a Summary needs before it starts.
struct SummaryConfig {
  int activations = 8;
  int seeds = 1;
  double target = 0.1;
  int columns = 512;
};

template <>
inline constexpr std::string_view meaningOf<SummaryConfig> =
    "The shape of a race: how many activations start from how many seeds.";

template <>
inline constexpr auto settingsOf<SummaryConfig> = std::tuple{
    setting<&SummaryConfig::activations>(
        {.label = "activations",
         .meaning = "number of activations that race; at most 1,000 runs in all",
         .range = {1, 1000}}),
    setting<&SummaryConfig::seeds>({.label = "seeds",
                                    .meaning = "number of seeds that each activation starts from",
                                    .range = {1, 1000}}),
    setting<&SummaryConfig::target>(
        {.label = "target", .meaning = "loss that a run is to get under", .range = {0, 1e6}}),
    setting<&SummaryConfig::columns>(
        {.label = "columns",
         .meaning = "most stretches of epochs in a line, two points each",
         .range = {2, 4096}})};

/// Empty if `config` can be summarised, otherwise one sentence that names what is wrong.
std::string validate(const SummaryConfig& config);

/// The readings of a run besides its losses.
struct RunStanding {
  bool ended = false;
  double score;         // accuracy, 0 to 1, or R^2 of a regression; NaN: unknown
  double testScore;     // the same of the points held out; NaN: there are none
  double deadShare;     // of the hidden units; NaN: not counted yet
  double milliseconds;  // computed so far
};

/// One activation's runs, of all seeds. A run that has not reached the target, yet or ever, counts
/// as later than any: as infinitely late. One that diverged ends with an infinite loss.
struct ActivationSummary {
  SummaryLines lines;
  FiveNumbers toTarget;
  FiveNumbers finalLoss;
  int reached = 0;
  int ended = 0;
  int diverged = 0;
  int firsts = 0;
  double score;
  double testScore;
  double deadShare;
  double millisecondsAnEpoch;
};

template <>
inline constexpr std::string_view meaningOf<ActivationSummary> =
    "What one activation's runs come to, so far.";

template <>
inline constexpr auto fieldsOf<ActivationSummary> = std::tuple{
    field<&ActivationSummary::lines>("loss curves of the seeds as a line and two bands",
                                     "SummaryLines"),
    field<&ActivationSummary::toTarget>("epochs to the target; a run that has not reached it, yet "
                                        "or ever, counts as infinitely late"),
    field<&ActivationSummary::finalLoss>("latest losses; that of a run that diverged is infinite"),
    field<&ActivationSummary::reached>("number of runs that reached the target"),
    field<&ActivationSummary::ended>("number of runs that are over"),
    field<&ActivationSummary::diverged>("number of runs that ended at a loss that is not finite"),
    field<&ActivationSummary::firsts>("number of seeds from which no other activation reached the "
                                      "target earlier; see {@link RaceSummary.shared}"),
    field<&ActivationSummary::score>(
        "accuracy on the training points, 0 to 1, or R^2 in a regression, median of the seeds"),
    field<&ActivationSummary::testScore>("the same of the points held out; NaN if none are"),
    field<&ActivationSummary::deadShare>("share of hidden units that are dead, 0 to 1, median of "
                                         "the seeds; NaN before they are counted"),
    field<&ActivationSummary::millisecondsAnEpoch>(
        "computing time of an epoch in milliseconds, median of the seeds; NaN before the first "
        "epoch")};

/// The rule for a clear winner: first from 80 % of the seeds, of at least 5.
namespace winning {
inline constexpr int seeds = 5;
inline constexpr int percent = 80;
}  // namespace winning

/// The summary of a race's runs, so far.
struct RaceSummary {
  std::vector<ActivationSummary> activations;

  std::vector<int> ranking;
  int seeds = 0;
  int decided = 0;
  int shared = 0;
  int winner = -1;
  int firstsToWin = 0;
  int fewestSeeds = winning::seeds;
};

template <>
inline constexpr std::string_view meaningOf<RaceSummary> =
    "What the runs of many seeds come to, so far.";

template <>
inline constexpr auto fieldsOf<RaceSummary> = std::tuple{
    field<&RaceSummary::activations>("one entry an activation, in the race's order"),
    field<&RaceSummary::ranking>(
        "indices into `activations`, best first: by median epochs to the target, then by the "
        "number of runs that reached it, then by the median final loss"),
    field<&RaceSummary::seeds>("number of seeds of the race"),
    field<&RaceSummary::decided>(
        "number of seeds of which it is known who came first, or that nobody does"),
    field<&RaceSummary::shared>(
        "number of decided seeds whose first place is shared: it counts for each that shares it"),
    field<&RaceSummary::winner>(
        "index of the only activation with at least `firstsToWin` firsts; -1: no clear winner"),
    field<&RaceSummary::firstsToWin>(
        "firsts that a clear winner needs: 80 % of the seeds, rounded up"),
    field<&RaceSummary::fewestSeeds>("number of seeds below which there is no clear winner")};

/// Sums up a race while it runs. Runs are counted seeds outer, activations inner.
class Summary {
 public:
  /// Precondition: `validate(config)` is empty.
  explicit Summary(const SummaryConfig& config);

  int runs() const { return static_cast<int>(runs_.size()); }
  /// Takes in the next losses of a run; before its end.
  void add(int run, std::span<const double> losses);
  /// Replaces the readings of a run.
  void stand(int run, const RunStanding& standing);

  /// The summary so far. Takes time proportional to the losses added since the previous call plus
  /// the points of the lines.
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
