#include "experiments/race/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace plot_twist {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

RankKey keyOf(const RunResult& run) {
  return {.diverged = run.diverged,
          .toTarget = run.epochsToTarget ? *run.epochsToTarget : never,
          .loss = run.loss};
}

}  // namespace

std::vector<int> rankByKey(std::span<const RankKey> keys) {
  std::vector<int> ranking(keys.size());
  std::iota(ranking.begin(), ranking.end(), 0);
  const auto order = [&](int index) {
    const RankKey& key = keys[static_cast<std::size_t>(index)];
    const double loss = std::isnan(key.loss) ? never : key.loss;
    return std::tuple(key.diverged, key.toTarget, key.missed, loss, index);
  };
  std::ranges::sort(ranking, [&](int a, int b) { return order(a) < order(b); });
  return ranking;
}

std::vector<int> rankRuns(std::span<const RunResult> runs) {
  const bool isBefore = std::ranges::all_of(runs, [](const RunResult& run) { return !run.epoch; });
  std::vector<RankKey> keys(runs.size());
  if (!isBefore) std::ranges::transform(runs, keys.begin(), keyOf);
  return rankByKey(keys);
}

}  // namespace plot_twist
