#pragma once

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "activations/enclosure.hpp"
#include "formula/exact/exact_expression.hpp"
#include "formula/exact/switches.hpp"
#include "formula/expression/derivative.hpp"
#include "math/digits/ball.hpp"

namespace plot_twist {

/// A formula and its derivatives in as many digits as it takes.
class ExactFunction {
 public:
  explicit ExactFunction(ExactExpression expression);

  const Expressions& expressions() const { return expressions_; }
  int node(Order order) const { return nodes_[static_cast<std::size_t>(order)]; }

  /// The number, enclosed with so many words.
  Ball at(Order order, const Ball& x, int words) const { return at(node(order), x, words); }
  /// The same for any node of the expressions.
  Ball at(int node, const Ball& x, int words) const;

  /// What is expected of `find`.
  enum class Demand : std::uint8_t {
    training,  // digits of a float
    drawing,   // a double, of which an absolute error of 2^-200 may be left
    asking     // a double
  };
  /// A double within half a unit of the last place (or a little more), or NaN where the function is
  /// proved to be no number; nothing if that cannot be told.
  std::optional<double> find(Order order, double x, Demand demand) const {
    std::size_t work = 0;
    return find(order, x, demand, work);
  }
  /// The same, and adds what it took: operations, each counted by its words.
  std::optional<double> find(Order order, double x, Demand demand, std::size_t& work) const;

  /// The nodes at whose zeros the function may have a break: see switches.hpp.
  const std::vector<Switch>& switches() const { return switches_; }

 private:
  /// Forgets what was computed at another x or with other words.
  void moveTo(const Ball& x, int words) const;
  /// Sets a node's ball: what does not depend on x is computed once.
  void settle(int part) const;
  void compute(int part) const;
  const std::vector<int>& partsOf(int node) const;

  Expressions expressions_;
  std::array<int, 3> nodes_;
  std::vector<Switch> switches_;
  std::vector<bool> isFixed_;  // [node]: whether it does not depend on x
  // What `at` has computed: value, slope and curvature at one x share most of their nodes.
  mutable Ball x_;
  mutable BallArithmetic arithmetic_{0};
  mutable std::vector<Ball> balls_;                   // [node]
  mutable std::vector<std::uint8_t> isKnown_;         // [node]: whether its ball is that at x_
  mutable std::vector<std::vector<int>> parts_;       // [node]: what it is made of, once asked for
  mutable std::map<int, std::map<int, Ball>> fixed_;  // [words][node]: nodes that are fixed
};

}  // namespace plot_twist
