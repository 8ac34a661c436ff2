#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace plot_twist {

/// One activation on an interval: what an explorer plots.
struct ExploreConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};  // in catalogue order; empty: the defaults
  double from = -5;                     // the first x; -1e6 to 1e6
  double to = 5;                        // the last x; greater than `from`, at most 1e6
  int samples = 501;                    // evenly spaced points, both ends included; 2 to 100,000
};

/// Four columns of equal length, x ascending.
///
/// Each kink inside the interval has two rows with the same x: the limits from the left, then the
/// limits from the right; they stand in for a sample that falls on the kink. `breaks` holds the
/// index of the second row of each pair; no line may be drawn from `breaks[k] - 1` to `breaks[k]`
/// in a column whose two values differ. At an end of the interval there is the inner limit only.
struct ExploreResult {
  std::vector<double> x, value, slope, curvature;
  std::vector<std::uint32_t> breaks;
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string explain(const ExploreConfig& config);

/// Samples value, slope and curvature in double precision. Precondition: `explain(config)` is
/// empty.
ExploreResult explore(const ExploreConfig& config);

}  // namespace plot_twist
