#pragma once

#include <string>
#include <vector>

#include "experiments/explore/explore.hpp"

namespace plot_twist {

/// One activation minus another on an interval.
struct DifferenceConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};  // in catalogue order; empty: the defaults
  std::string other = "gelu_tanh";      // what is taken away
  std::vector<double> otherParameters = {};
  double from = -5;   // -1e6 to 1e6
  double to = 5;      // greater than `from`, at most 1e6
  int samples = 501;  // evenly spaced points, both ends included; 2 to 100,000
  int extra = 1000;   // points that may be added where the difference bends; 0 to 100,000
  double at = 0;      // where the difference is to be read; -1e6 to 1e6
};

/// The difference as `explore` samples a function, and where it is largest.
struct DifferenceResult : ExploreResult {
  double valueAt = 0, slopeAt = 0, curvatureAt = 0;  // of f - g at `at`
  double gap = 0, gapAt = 0;  // the largest |f - g| on the interval, and its x
  /// The supremum of |f - g| on the whole line, and its x: an infinity if it is reached or
  /// approached out there. Infinite if the difference grows for ever; found up to 2^40, and what
  /// rounding leaves of two equal numbers counts as nothing.
  double lineGap = 0, lineGapAt = 0;
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const DifferenceConfig& config);

/// Precondition: `validate(config)` is empty.
DifferenceResult difference(const DifferenceConfig& config);

}  // namespace plot_twist
