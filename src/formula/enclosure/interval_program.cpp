#include "formula/enclosure/interval_program.hpp"

#include <array>
#include <cmath>

namespace plot_twist {

IntervalProgram::IntervalProgram(const Expressions& in, int root)
    : in_(in),
      root_(root),
      parts_(in.partsOf(std::array{root})),
      numbers_(static_cast<std::size_t>(in.size())) {}

Interval IntervalProgram::at(const Interval& x) const {
  for (const int part : parts_) numbers_[static_cast<std::size_t>(part)] = compute(in_[part], x);
  return numbers_[static_cast<std::size_t>(root_)];
}

/// u / (u + c) for a constant c > 0 rises with u above -c; taken as a quotient of two intervals it
/// would be far too wide. (tanh and softsign are made of it.)
Interval IntervalProgram::quotient(const Node& node) const {
  const Interval& a = numbers_[static_cast<std::size_t>(node.a)];
  const Interval& b = numbers_[static_cast<std::size_t>(node.b)];
  const Node& sum = in_[node.b];
  const bool isSum = sum.operation == Operation::add && (sum.a == node.a || sum.b == node.a);
  const int rest = sum.a == node.a ? sum.b : sum.a;
  if (!isSum || !in_.isConstant(rest) || !(in_[rest].number > 0) || !(a.low > -in_[rest].number)) {
    return intervals::divide(a, b);
  }
  const Interval c{in_[rest].number, in_[rest].number};
  const auto end = [&](double u) {
    return std::isinf(u) ? Interval{1, 1} : intervals::divide({u, u}, intervals::add({u, u}, c));
  };
  return {end(a.low).low, end(a.high).high, a.decoration};
}

Interval IntervalProgram::compute(const Node& node, const Interval& x) const {
  using enum Operation;
  static constexpr Interval none{0, 0};
  const auto number = [this](int operand) -> const Interval& {
    return operand < 0 ? none : numbers_[static_cast<std::size_t>(operand)];
  };
  const Interval &a = number(node.a), &b = number(node.b), &c = number(node.c);
  switch (node.operation) {
    case variable:
      return x;
    case constant:
      return {node.number, node.number};
    case Operation::add:
      return intervals::add(a, b);
    case subtract:
      return intervals::subtract(a, b);
    case multiply:
      return node.a == node.b ? intervals::square(a) : intervals::multiply(a, b);
    case chained:
      return intervals::multiply(a, b);
    case divide:
      return quotient(node);
    case power:
      return intervals::power(a, b);
    case minimum:
      return intervals::minimum(a, b);
    case maximum:
      return intervals::maximum(a, b);
    case less:
      return intervals::less(a, b, false);
    case lessEqual:
      return intervals::less(a, b, true);
    case equal:
      return intervals::equal(a, b, true);
    case unequal:
      return intervals::equal(a, b, false);
    case Operation::select:
      return intervals::choose(a, b, c);
    case negate:
      return intervals::negate(a);
    case absolute:
      return intervals::absolute(a);
    case sign:
      return intervals::sign(a);
    case nothing:
      return {0, 0, a.decoration};
    case Operation::exp:
      return intervals::exp(a);
    case Operation::expm1:
      return intervals::expm1(a);
    case Operation::log:
      return intervals::log(a);
    case Operation::log1p:
      return intervals::log1p(a);
    case Operation::sqrt:
      return intervals::sqrt(a);
    case Operation::sin:
      return intervals::sin(a);
    case Operation::cos:
      return intervals::cos(a);
    case Operation::sinh:
      return intervals::sinh(a);
    case Operation::cosh:
      return intervals::cosh(a);
    case Operation::atan:
      return intervals::atan(a);
    case Operation::erf:
      return intervals::erf(a);
    case Operation::normcdf:
      return intervals::normcdf(a);
    case Operation::normpdf:
      return intervals::normpdf(a);
    case bell:
      return intervals::bell(a);
    default:
      return wholeLine;
  }
}

}  // namespace plot_twist
