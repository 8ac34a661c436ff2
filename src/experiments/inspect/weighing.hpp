#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "experiments/inspect/sampler.hpp"

namespace plot_twist::inspection {

/// The function times e^(-share x^2), as a function of its own: where exp(30 * x) is too large for
/// a double, exp(30 * x) * exp(-x^2 / 2) is not.
using WithDensity = std::function<std::shared_ptr<const Activation>(double share)>;

/// Value and slope at x, times the root of the normal density and times the density.
struct Weighed {
  double x;
  double value[2], slope[2];
};

/// Weighs a function by the normal density: its doubles or, where they overflow, functions that
/// have the density inside.
class Weighing {
 public:
  explicit Weighing(const Sampler& sampler) : sampler_(&sampler) {}
  Weighing(const Sampler& sampler, const WithDensity& withDensity)
      : sampler_(&sampler), inside_{withDensity(0.25), withDensity(0.5)} {}

  std::vector<Weighed> at(std::span<const double> x) const;
  /// Whether the function times the root of the density (power 0), or times the density (1), fades
  /// far out on both sides.
  bool fades(int power) const;
  /// |x| beyond which nothing is left of most integrands.
  double reach() const { return isInside() ? 76 : 38; }
  /// Whether the density is inside, and not multiplied by doubles.
  bool isInside() const { return inside_[0] && inside_[1]; }

 private:
  const Sampler* sampler_;
  std::shared_ptr<const Activation> inside_[2];
};

}  // namespace plot_twist::inspection
