#pragma once

#include <string>
#include <vector>

#include "experiments/xor/training.hpp"

namespace plot_twist {

/// From linear to curved: XOR learnt with the activation f_t(x) = (1 - t) x + t f(x), t from 0
/// to 1.
struct XorBlendConfig : XorTrainingConfig {
  XorBlendConfig() { seeds = firstSeeds(20); }

  int steps = 21;  // values of t, evenly spaced from 0 to 1; 2 to 201
};

/// One entry a value of t. If f is curved at all, some weights solve XOR for every t > 0: what is
/// shown is from where on training finds them. Where the share rises the loss leaps from epoch to
/// epoch, and the last bit decides about a few seeds: a program that rounds otherwise counts
/// others.
struct XorBlendResult {
  std::vector<double> t;
  std::vector<double> solvedShare;  // of the seeds, 0 to 1
  std::vector<double> medianLoss;   // mean squared error when training ends, median of the seeds
  double firstSolved;               // the least t at which any seed is solved; NaN: at none
  double allSolved;                 // the least t from which on every seed is solved; NaN: none
  std::string fingerprint;          // 16 hexadecimal digits over the bits of shares and losses
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const XorBlendConfig& config);

/// Precondition: `validate(config)` is empty.
XorBlendResult xorBlend(const XorBlendConfig& config);

}  // namespace plot_twist
