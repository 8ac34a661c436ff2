#pragma once

#include <string>
#include <vector>

namespace plot_twist {

/// Softmax as it stands in a book, beside the form that every library computes, in a precision.
struct SoftmaxConfig {
  std::vector<double> logits = {2, 1, 0.5, -1};  // 2 to 16 finite numbers
  double shift = 0;                 // added to each of them, which changes no share; -1e6 to 1e6
  double temperature = 1;           // divides them; 0.001 to 1000
  std::string precision = "float";  // "float", "half", "bfloat16" or "double"
};

/// One way of computing it, step by step.
struct SoftmaxRun {
  std::vector<double> exponents;     // what goes into exp: x / t, or that minus the largest
  std::vector<double> exponentials;  // of these
  double sum = 0;                    // of those, added one after the other
  std::vector<double> shares;        // each of those over the sum
  double total = 0;                  // of the shares; 1, if all went well
  double entropy = 0;                // - sum share log(share), in nats; a share of 0 adds nothing
  double error = 0;                  // the largest distance of a share from the exact one

  /// Where the first infinity, or a sum of 0, turned up: "" (nowhere), "input" (a score that the
  /// precision cannot hold), "scaled" (dividing by the temperature), "exponential", "sum" (all
  /// exponentials were finite) or "zero" (all of them were 0).
  std::string failure;
  int failureAt = -1;  // the first score concerned; -1 if it is the sum
};

/// Everything in the precision asked for is a number that it can hold.
struct SoftmaxResult {
  std::vector<double> logits;  // with the shift, as the precision holds them
  double inputError = 0;       // the largest distance of one of them from what was asked for
  SoftmaxRun naive, stable;    // e^x_i / sum e^x_j as it stands; the largest x subtracted first
  std::vector<double> exact;   // of the logits with the shift, to the last digits of a double
  double exactEntropy = 0;
  std::string fingerprint;  // 16 hexadecimal digits over the bits of all of it
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const SoftmaxConfig& config);

/// Precondition: `validate(config)` is empty.
SoftmaxResult softmax(const SoftmaxConfig& config);

}  // namespace plot_twist
