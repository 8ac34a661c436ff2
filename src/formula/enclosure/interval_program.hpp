#pragma once

#include <vector>

#include "formula/expression/expression.hpp"
#include "math/intervals/interval.hpp"

namespace plot_twist {

/// One node of an expression on whole boxes of x: the interval that it returns contains every value
/// of the node on the box, and its decoration says whether the node is a number and continuous
/// there.
class IntervalProgram {
 public:
  IntervalProgram(const Expressions& in, int root);

  RealInterval at(const RealInterval& x) const;

 private:
  RealInterval compute(const Node& node, const RealInterval& x) const;
  RealInterval quotient(const Node& node) const;

  const Expressions& in_;
  int root_;
  std::vector<int> parts_;
  mutable std::vector<RealInterval> numbers_;  // [node]
};

}  // namespace plot_twist
