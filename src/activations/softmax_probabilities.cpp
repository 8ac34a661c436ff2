#include "activations/softmax_probabilities.hpp"

#include <algorithm>
#include <cmath>

#include "activations/exact_sum.hpp"
#include "math/functions.hpp"

namespace plot_twist {
namespace {

/// (a - b) / c as a sum of two doubles.
DoubleDouble scaledDifference(double a, double b, double c) {
  const double rough = (a - b) / c;
  if (!std::isfinite(rough) || std::abs(rough) > 1e300) return {rough};
  return twoSum(a, -b) / DoubleDouble{c};
}

/// e^x for x <= 0.
double decay(DoubleDouble x) {
  return lane(Decay<double>(Pack<double>(x.high), Pack<double>(x.low)).value(), 0);
}

/// log(1 + others), with full relative accuracy for small `others`.
double logOfSum(double others) {
  if (others <= 1) return lane(log1pOfUnit(Pack<double>(others)), 0);
  return log(1 + others);
}

}  // namespace

SoftmaxProbabilities::SoftmaxProbabilities(std::span<const double> x, double temperature,
                                           double sign) {
  std::size_t largest = 0;
  for (std::size_t i = 1; i < x.size(); ++i) {
    if (!(sign * x[i] <= sign * x[largest])) largest = i;  // NaN counts as largest
  }
  ExactSum all, others;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const DoubleDouble exponent = scaledDifference(sign * x[i], sign * x[largest], temperature);
    exponents_.push_back(exponent.high);
    exponentials_.push_back(decay(exponent));
    all.add(exponentials_.back());
    if (i != largest) others.add(exponentials_.back());
  }
  sum_ = all.value();
  logSum_ = std::isnan(sum_) ? sum_ : logOfSum(others.value());
}

double SoftmaxProbabilities::meanOf(std::span<const double> v) const {
  ExactSum sum;
  for (std::size_t i = 0; i < size(); ++i) {
    // A probability of 0 contributes 0 even to an infinite v. Halves, so that no partial sum
    // overflows.
    if (exponentials_[i] != 0) sum.add(probability(i) * v[i]);
  }
  return sum.value();
}

}  // namespace plot_twist
