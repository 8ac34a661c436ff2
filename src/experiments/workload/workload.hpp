#pragma once

#include <string>
#include <vector>

namespace plot_twist {

/// Work to be timed by whoever asks for it: value and slope of one activation in float, as training
/// asks for them, over and over.
struct WorkloadConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};  // in catalogue order; empty: the defaults
  int passes = 16;                      // over 4,096 numbers in [-4, 4]; 1 to 10,000
};

/// How much was done.
struct WorkloadResult {
  double values;            // evaluated in all
  std::string fingerprint;  // of the last pass: the work was done, and right
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const WorkloadConfig& config);

/// Precondition: `validate(config)` is empty.
WorkloadResult runWorkload(const WorkloadConfig& config);

}  // namespace plot_twist
