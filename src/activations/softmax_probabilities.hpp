#pragma once

#include <span>
#include <vector>

namespace plot_twist {

/// The softmax family's inside: e^((x_i - max x) / temperature), their sum, and how they relate.
///
/// The largest x is subtracted first: no exponential is above 1, so none overflows, and the
/// probabilities stay what they were. What the subtraction, the division and the sum lose is
/// carried along. As in PyTorch, -inf among the x has no share; +inf, or nothing but -inf, gives
/// NaN.
class SoftmaxProbabilities {
 public:
  /// With `sign` -1, the probabilities of -x.
  SoftmaxProbabilities(std::span<const double> x, double temperature, double sign = 1);

  /// e_i / sum.
  double probability(std::size_t i) const { return exponentials_[i] / sum_; }
  /// log of the same, right also where the share is too small for a double, or next to 1.
  double logProbability(std::size_t i) const { return exponents_[i] - logSum_; }
  /// sum share_j * v_j.
  double meanOf(std::span<const double> v) const;
  std::size_t size() const { return exponents_.size(); }

 private:
  std::vector<double> exponents_, exponentials_;
  double sum_, logSum_;
};

}  // namespace plot_twist
