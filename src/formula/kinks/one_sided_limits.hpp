#pragma once

#include <vector>

#include "activations/activation.hpp"
#include "formula/expression/expression.hpp"

namespace plot_twist {

/// The limits of a function and of its slope at a point from one side: evaluated at the very point,
/// with every switch held as it stands a little to that side.
class OneSidedLimits {
 public:
  OneSidedLimits(const Expressions& in, int value, int slope);

  /// Side -1 is the left, 1 the right.
  OneSided at(double x, int side) const;

 private:
  void evaluate(double x, std::vector<double>& numbers) const;
  double held(const Node& node, const std::vector<double>& beside,
              const std::vector<double>& numbers, double direct) const;
  double heldActivation(const Node& node, double beside, double at, double direct) const;

  const Expressions& in_;
  int value_, slope_;
  std::vector<int> parts_;
};

}  // namespace plot_twist
