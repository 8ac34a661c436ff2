#pragma once

#include <string>
#include <vector>

namespace plot_twist {

/// Softplus in three ways, in a precision.
struct SoftplusConfig {
  std::vector<double> at = {};      // any doubles; at most 1,000,000
  std::string precision = "float";  // "float", "half", "bfloat16" or "double"
};

/// Neighbours among the numbers of a format, going away from 0: the last x at which all is well,
/// and the first at which it is not; both NaN if there is none.
struct Threshold {
  double last, first;
};

/// Where things break, found by search over all numbers of the format.
struct PrecisionLimits {
  double largest, smallest;  // finite and positive numbers of the format
  double epsilon;            // from 1 to the next number
  Threshold expInfinite;     // e^x
  Threshold expZero;
  Threshold naiveInfinite;  // log(1 + e^x)
  Threshold naiveZero;
  Threshold guardedInfinite;  // x > 20 ? x : log(1 + e^x), as far as x = 20
  Threshold guardedZero;
  Threshold stableZero;  // max(x, 0) + log1p(e^-|x|); it is infinite for no finite x
};

/// One entry a point; all but `exact` are numbers of the precision.
struct SoftplusResult {
  std::vector<double> x;        // as the precision holds it
  std::vector<double> naive;    // log(1 + e^x)
  std::vector<double> guarded;  // x > 20 ? x : log(1 + e^x)
  std::vector<double> stable;   // max(x, 0) + log1p(e^-|x|)
  std::vector<double> exact;    // at that x, to the last digits of a double
  std::vector<double> naiveError, guardedError, stableError;  // |value - exact| / exact
  PrecisionLimits limits;
  std::string fingerprint;  // 16 hexadecimal digits over the bits of all of it
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const SoftplusConfig& config);

/// Precondition: `validate(config)` is empty.
SoftplusResult softplus(const SoftplusConfig& config);

}  // namespace plot_twist
