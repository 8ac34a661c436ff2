#include "experiments/race/summary/summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "experiments/race/ranking.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double never = std::numeric_limits<double>::infinity();

std::vector<int> rank(std::span<const ActivationSummary> activations, int seeds) {
  std::vector<RankKey> keys;
  for (const ActivationSummary& own : activations) {
    keys.push_back({.toTarget = own.toTarget.median,
                    .missed = seeds - own.reached,
                    .loss = own.finalLoss.median});
  }
  return rankByKey(keys);
}

/// Sets the winner: the only activation with at least `firstsToWin` firsts, if there is exactly
/// one.
int winnerOf(const RaceSummary& summary) {
  if (summary.seeds < winning::seeds || summary.activations.size() < 2) return -1;
  int winner = -1;
  for (std::size_t i = 0; i < summary.activations.size(); ++i) {
    if (summary.activations[i].firsts < summary.firstsToWin) continue;
    if (winner >= 0) return -1;
    winner = static_cast<int>(i);
  }
  return winner;
}

}  // namespace

std::string validate(const SummaryConfig& config) {
  constexpr int most = 1000;
  return firstError([&] { return checkSettings(config); },
                    [&] { return checkRange("runs", config.activations * config.seeds, 1, most); });
}

Summary::Summary(const SummaryConfig& config)
    : config_(config),
      runs_(static_cast<std::size_t>(config.activations) * config.seeds,
            Run{.epochs = 0,
                .loss = none,
                .toTarget = {},
                .standing = {.ended = false,
                             .score = none,
                             .testScore = none,
                             .deadShare = none,
                             .milliseconds = none}}),
      lines_(config.activations, QuantileLines(config.seeds, config.columns)) {}

const Summary::Run& Summary::runOf(int activation, int seed) const {
  return runs_[static_cast<std::size_t>(seed) * config_.activations + activation];
}

void Summary::add(int run, std::span<const double> losses) {
  Run& own = runs_[run];
  for (const double loss : losses) {
    if (!own.toTarget && loss < config_.target) own.toTarget = own.epochs;
    own.loss = std::isfinite(loss) ? loss : never;
    ++own.epochs;
  }
  lines_[run % config_.activations].add(run / config_.activations, losses);
}

void Summary::stand(int run, const RunStanding& standing) {
  runs_[run].standing = standing;
  if (standing.ended) lines_[run % config_.activations].end(run / config_.activations);
}

ActivationSummary Summary::summarize(int activation) {
  ActivationSummary summary;
  summary.lines = lines_[activation].lines();
  std::vector<double> toTarget, loss, score, testScore, deadShare, pace;
  for (int seed = 0; seed < config_.seeds; ++seed) {
    const Run& run = runOf(activation, seed);
    summary.reached += run.toTarget.has_value();
    summary.ended += run.standing.ended;
    summary.diverged += run.standing.ended && run.loss == never;
    toTarget.push_back(run.toTarget ? *run.toTarget : never);
    loss.push_back(run.loss);
    score.push_back(run.standing.score);
    testScore.push_back(run.standing.testScore);
    deadShare.push_back(run.standing.deadShare);
    pace.push_back(run.epochs > 0 ? run.standing.milliseconds / run.epochs : none);
  }
  summary.toTarget = fiveNumbers(std::move(toTarget));
  summary.finalLoss = fiveNumbers(std::move(loss));
  summary.score = fiveNumbers(std::move(score)).median;
  summary.testScore = fiveNumbers(std::move(testScore)).median;
  summary.deadShare = fiveNumbers(std::move(deadShare)).median;
  summary.millisecondsAnEpoch = fiveNumbers(std::move(pace)).median;
  return summary;
}

/// Counts the firsts of a seed, once no other run can reach the target earlier or at the same
/// epoch.
void Summary::awardSeed(int seed, RaceSummary& summary) const {
  int first = std::numeric_limits<int>::max();
  for (int activation = 0; activation < config_.activations; ++activation) {
    first = std::min(first, runOf(activation, seed).toTarget.value_or(first));
  }
  int level = 0;
  for (int activation = 0; activation < config_.activations; ++activation) {
    const Run& run = runOf(activation, seed);
    if (!run.standing.ended && run.epochs <= first) return;
    level += run.toTarget == first;
  }
  ++summary.decided;
  summary.shared += level > 1;
  for (int activation = 0; activation < config_.activations; ++activation) {
    summary.activations[activation].firsts += runOf(activation, seed).toTarget == first;
  }
}

void Summary::award(RaceSummary& summary) const {
  for (int seed = 0; seed < config_.seeds; ++seed) awardSeed(seed, summary);
  summary.firstsToWin = (winning::percent * config_.seeds + 99) / 100;
  summary.winner = winnerOf(summary);
}

RaceSummary Summary::result() {
  RaceSummary summary;
  summary.seeds = config_.seeds;
  for (int activation = 0; activation < config_.activations; ++activation) {
    summary.activations.push_back(summarize(activation));
  }
  award(summary);
  summary.ranking = rank(summary.activations, config_.seeds);
  return summary;
}

}  // namespace plot_twist
