#pragma once

#include <span>
#include <vector>

#include "activations/activation.hpp"
#include "math/bisection.hpp"

/// The parts of `inspect`.
namespace plot_twist::inspection {

/// The function at x or, at a break, its limits from one side.
struct Sample {
  double x, value, slope, curvature;
};

/// One of a sample's numbers: &Sample::value, &Sample::slope or &Sample::curvature.
using Column = double Sample::*;

/// Evaluates a function in double precision.
class Sampler {
 public:
  explicit Sampler(const Activation& activation) : activation_(activation) {}

  Sample at(double x) const;
  /// One of the sample's numbers, for less.
  double at(double x, Column column) const;
  std::vector<Sample> at(std::span<const double> x) const;
  const Activation& activation() const { return activation_; }

 private:
  const Activation& activation_;
};

/// Bisects the doubles between two samples (see bisection.hpp) until the samples are at
/// neighbouring doubles. `goesLeft(left, middle, right)`: whether to go on with the left half.
template <class GoesLeft>
void narrow(const Sampler& sampler, Sample& left, Sample& right, GoesLeft goesLeft);

/// The x of the scan, ascending: dense around 0, geometric from there to 2^52, and geometric
/// towards 0, down to 2^least, where there may be a pole or a root.
std::vector<double> scanPoints(int least);

/// Limits at infinity are read off the samples with farFrom <= |x| <= farthest. Beyond that, even
/// the exponents of e^x are too large for exact arithmetic.
inline constexpr double farFrom = 0x1p36, farthest = 0x1p52;

template <class GoesLeft>
void narrow(const Sampler& sampler, Sample& left, Sample& right, GoesLeft goesLeft) {
  bisect(left.x, right.x, [&](double x) {
    const Sample middle = sampler.at(x);
    const bool isLeft = goesLeft(left, middle, right);
    (isLeft ? right : left) = middle;
    return isLeft;
  });
}

}  // namespace plot_twist::inspection
