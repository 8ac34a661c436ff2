#pragma once

#include <vector>

#include "formula/enclosure/trend.hpp"
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
  /// The node's direction on the box that was asked for last, by the rules of monotone functions: a
  /// sum of rising parts rises, 1 / (1 + e^-x) does because e^-x falls.
  Trend trend() const { return trends_[static_cast<std::size_t>(root_)]; }

 private:
  /// Sets a node's interval and its trend.
  void compute(int part, const RealInterval& x) const;
  RealInterval numbersOf(const Node& node, const RealInterval& x) const;
  Trend trendOf(const Node& node) const;
  Trend trendOfOne(const Node& node) const;
  RealInterval quotient(const Node& node) const;
  bool isSaturating(const Node& node) const;
  RealInterval constant(double number) const;

  const RealInterval& number(int node) const { return numbers_[static_cast<std::size_t>(node)]; }
  Trend trend(int node) const { return trends_[static_cast<std::size_t>(node)]; }

  const Expressions& in_;
  int root_;
  std::vector<int> parts_;
  mutable std::vector<RealInterval> numbers_;  // [node]
  mutable std::vector<Trend> trends_;          // [node]
};

/// The same node in several forms that are equal: what each of them tells holds.
class IntervalPrograms {
 public:
  explicit IntervalPrograms(std::vector<IntervalProgram> forms) : forms_(std::move(forms)) {}

  RealInterval at(const RealInterval& x) const;
  /// Whether the node nowhere falls on the box that was asked for last.
  bool isRising() const;

 private:
  std::vector<IntervalProgram> forms_;
};

}  // namespace plot_twist
