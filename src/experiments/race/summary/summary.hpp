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

/// The shape of a race of some activations from some seeds.
struct SummaryConfig {
  int activations = 8;
  int seeds = 1;
  double target = 0.1;
  int columns = 512;
};

template <>
inline constexpr std::string_view meaningOf<SummaryConfig> =
    "The shape of a race of some activations from some seeds.";

template <>
inline constexpr auto settingsOf<SummaryConfig> = std::tuple{
    setting<&SummaryConfig::activations>({.label = "activations",
                                          .meaning = "how many race; at most 1,000 runs in all",
                                          .range = {1, 1000}}),
    setting<&SummaryConfig::seeds>(
        {.label = "seeds", .meaning = "how many starts each has", .range = {1, 1000}}),
    setting<&SummaryConfig::target>(
        {.label = "target", .meaning = "loss to get under", .range = {0, 1e6}}),
    setting<&SummaryConfig::columns>({.label = "columns",
                                      .meaning = "most stretches of a line, two points each",
                                      .range = {2, 4096}})};

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
  SummaryLines lines;
  FiveNumbers toTarget;
  FiveNumbers finalLoss;
  int reached = 0;
  int ended = 0;
  int diverged = 0;
  int firsts = 0;
  double accuracy;
  double testAccuracy;
  double deadShare;
  double millisecondsAnEpoch;
};

template <>
inline constexpr std::string_view meaningOf<ActivationSummary> =
    "What one activation's runs come to, so far.";

template <>
inline constexpr auto fieldsOf<ActivationSummary> = std::tuple{
    field<&ActivationSummary::lines>("", "SummaryLines"),
    field<&ActivationSummary::toTarget>("Epochs to the target; a run that has not reached it, yet "
                                        "or ever, counts as infinitely late"),
    field<&ActivationSummary::finalLoss>(
        "The latest losses; that of a run that diverged is infinite"),
    field<&ActivationSummary::reached>("Runs that reached the target"),
    field<&ActivationSummary::ended>("Runs that are over"),
    field<&ActivationSummary::diverged>("runs whose loss was not finite"),
    field<&ActivationSummary::firsts>(
        "Seeds from which no other reached the target earlier; see {@link RaceSummary.shared}"),
    field<&ActivationSummary::accuracy>("Medians; shares are 0..1, NaN where there is none: no "
                                        "points held out, no unit counted yet"),
    field<&ActivationSummary::testAccuracy>("median; NaN if no points are held out"),
    field<&ActivationSummary::deadShare>("median"),
    field<&ActivationSummary::millisecondsAnEpoch>("median")};

/// The rule for a clear winner: first from 80 % of the seeds, of at least 5.
namespace winning {
inline constexpr int seeds = 5;
inline constexpr int percent = 80;
}  // namespace winning

/// What many runs come to, so far.
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
    field<&RaceSummary::activations>("In the race's order"),
    field<&RaceSummary::ranking>(
        "Places in that order, best first: by median epochs to the target, then by how many "
        "reached it, then by the median final loss"),
    field<&RaceSummary::seeds>(""),
    field<&RaceSummary::decided>("Seeds of which it is known who came first, or that nobody does"),
    field<&RaceSummary::shared>("Those whose first place is shared: it counts for each"),
    field<&RaceSummary::winner>(
        "Who came first from 80 % of the seeds, if it is one alone; -1 is no clear winner"),
    field<&RaceSummary::firstsToWin>("How many firsts that takes"),
    field<&RaceSummary::fewestSeeds>("With fewer seeds there is no clear winner")};

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
