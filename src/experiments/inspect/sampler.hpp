#pragma once

#include <span>
#include <vector>

#include "activations/activation.hpp"
#include "math/bisection.hpp"

/// A function looked at as a whole: the parts of `inspect`.
namespace plot_twist::inspection {

/// The function at x or, at an end of a piece, its limits from the inner side.
struct Sample {
  double x, value, slope, curvature;
};

/// What can break: one of a sample's numbers.
using Column = double Sample::*;

/// Evaluates a function in double precision.
class Sampler {
 public:
  explicit Sampler(const Activation& activation) : activation_(activation) {}

  Sample at(double x) const;
  std::vector<Sample> at(std::span<const double> x) const;
  const Activation& activation() const { return activation_; }

 private:
  const Activation& activation_;
};

/// Halves an interval of doubles (rather than of numbers, so that 64 steps always do) until its
/// ends are neighbours. `goesLeft(left, middle, right)` says which half is looked for.
template <class GoesLeft>
void narrow(const Sampler& sampler, Sample& left, Sample& right, GoesLeft goesLeft);

/// x of the scan, ascending: dense around 0, geometric further out to 2^160, and ever smaller near
/// 0, where a pole or a root may hide.
std::vector<double> scanPoints();

/// Where a limit has to show, and where the scan ends: farther out, powers of x would overflow
/// inside of formulas that are harmless.
inline constexpr double farFrom = 0x1p64, farthest = 0x1p160;

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
