#pragma once

#include <string>
#include <vector>

namespace plot_twist {

/// A function of a list, at one list, with its Jacobian's products.
struct EvaluateVectorConfig {
  std::string function = "softmax";
  std::vector<double> parameters = {};  // as the function's row has them; empty: the defaults
  std::string precision = "double";     // "float" or "double"
  std::vector<double> at = {};          // any doubles, NaN and infinities too; at most 1,000,000
  std::vector<double> direction = {};   // v, as long as `at`; empty: the product is not asked for
  std::vector<double> cotangent = {};   // u, as long as the result; likewise
};

/// In float precision all inputs are rounded to float first, and every result is a float, widened.
struct EvaluateVectorResult {
  std::vector<double> value;  // one entry an input, or a pair of inputs (GLU and its kin)
  std::vector<double> jvp;    // J v, as long as `value`; empty if not asked for
  std::vector<double> vjp;    // J^T u, as long as the inputs; likewise
  std::string fingerprint;    // 16 hexadecimal digits over the bits of all three
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const EvaluateVectorConfig& config);

/// Precondition: `validate(config)` is empty.
EvaluateVectorResult evaluateVector(const EvaluateVectorConfig& config);

}  // namespace plot_twist
