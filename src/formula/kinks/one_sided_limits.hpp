#pragma once

#include <vector>

#include "activations/activation.hpp"
#include "formula/expression/expression.hpp"

namespace plot_twist {

/// The limits of a function and of its slope at a point, from one side. The expression is evaluated
/// at the point itself, but every switch (the sign in abs(u), the choice in min(u, v), a condition)
/// keeps its state a little to that side. abs(x) at 0 from the left: -x, so value 0 and slope -1.
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
