#pragma once

#include <string>
#include <vector>

namespace plot_twist {

/// One activation at chosen points, in either precision: what a person asks to check a number.
struct EvaluateConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};  // in catalogue order; empty: the defaults
  std::string precision = "double";     // "float" or "double"
  std::vector<double> at = {};          // any doubles, NaN and infinities too; at most 1,000,000
};

/// One entry a point. In float precision x is rounded to float first, and every column is that
/// float, widened.
struct EvaluateResult {
  std::vector<double> x, value, slope, curvature;
  std::string fingerprint;  // 16 hexadecimal digits over the bits of all four columns
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const EvaluateConfig& config);

/// Precondition: `validate(config)` is empty.
EvaluateResult evaluate(const EvaluateConfig& config);

}  // namespace plot_twist
