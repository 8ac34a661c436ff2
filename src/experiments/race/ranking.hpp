#pragma once

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace plot_twist {

/// What places a run, or the runs of an activation, in a ranking. The first member that differs
/// decides, and the lesser value is the better one.
struct RankKey {
  bool diverged = false;
  double toTarget = std::numeric_limits<double>::infinity();  // epochs; infinite: not reached
  int missed = 0;                                             // runs that did not reach the target
  double loss = 0;                                            // NaN counts as infinite
};

/// Indices into `keys`, best first; equal keys stay in their order.
std::vector<int> rankByKey(std::span<const RankKey> keys);

/// How far a run has come.
struct RunResult {
  int epoch = 0;
  double loss = 0;                         // the latest
  std::optional<int> epochsToTarget = {};  // none: not reached
  bool diverged = false;
};

/// Indices into `runs` of one seed, best first: those at the target first, by epoch; then by loss;
/// those that diverged last. In the given order before any run has trained an epoch.
std::vector<int> rankRuns(std::span<const RunResult> runs);

}  // namespace plot_twist
