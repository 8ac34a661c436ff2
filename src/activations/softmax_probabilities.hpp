#pragma once

#include <span>
#include <vector>

namespace plot_twist {

/// Softmax probabilities p_i = e_i / sum_j e_j with e_i = e^((x_i - max x) / temperature).
///
///     SoftmaxProbabilities p(std::vector{0.0, log(2), log(5)}, 1);   // 1/8, 2/8, 5/8
///
/// Subtracting the largest x changes no probability and keeps every exponential within 1, so none
/// overflows. Subtraction, division and sum are carried in double-double arithmetic. As in PyTorch,
/// an x of -inf has probability 0; +inf, or nothing but -inf, gives NaN.
class SoftmaxProbabilities {
 public:
  /// With `sign` -1, the probabilities of -x.
  SoftmaxProbabilities(std::span<const double> x, double temperature, double sign = 1);

  /// e_i / sum.
  double probability(std::size_t i) const { return exponentials_[i] / sum_; }
  /// log(probability(i)), computed without it: accurate also where the probability underflows to 0
  /// or rounds to 1.
  double logProbability(std::size_t i) const { return exponents_[i] - logSum_; }
  /// sum_j p_j v_j; v has size() entries.
  double meanOf(std::span<const double> v) const;
  std::size_t size() const { return exponents_.size(); }

 private:
  std::vector<double> exponents_, exponentials_;
  double sum_, logSum_;
};

}  // namespace plot_twist
