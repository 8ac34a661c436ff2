#include "formula/enclosure/interval_program.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace plot_twist {

namespace {

using enum Operation;

RealInterval ofTwo(Operation operation, const RealInterval& a, const RealInterval& b) {
  switch (operation) {
    case add:
      return intervals::add(a, b);
    case subtract:
      return intervals::subtract(a, b);
    case multiply:
    case chained:
      return intervals::multiply(a, b);
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
    default:
      return wholeLine;
  }
}

using Function = RealInterval (*)(const RealInterval&);

RealInterval ofOne(Operation operation, const RealInterval& a) {
  constexpr std::pair<Operation, Function> functions[] = {
      {negate, intervals::negate},   {absolute, intervals::absolute}, {sign, intervals::sign},
      {exp, intervals::exp},         {expm1, intervals::expm1},       {log, intervals::log},
      {log1p, intervals::log1p},     {sqrt, intervals::sqrt},         {sin, intervals::sin},
      {cos, intervals::cos},         {sinh, intervals::sinh},         {cosh, intervals::cosh},
      {atan, intervals::atan},       {erf, intervals::erf},           {normcdf, intervals::normcdf},
      {normpdf, intervals::normpdf}, {bell, intervals::bell},
  };
  if (operation == nothing) return {0, 0, a.decoration};
  for (const auto& [known, function] : functions) {
    if (known == operation) return function(a);
  }
  return wholeLine;
}

}  // namespace

IntervalProgram::IntervalProgram(const Expressions& in, int root)
    : in_(in),
      root_(root),
      parts_(in.partsOf(std::array{root})),
      numbers_(static_cast<std::size_t>(in.size())) {}

RealInterval IntervalProgram::at(const RealInterval& x) const {
  for (const int part : parts_) numbers_[static_cast<std::size_t>(part)] = compute(in_[part], x);
  return numbers_[static_cast<std::size_t>(root_)];
}

/// u / (u + c) for a constant c > 0 rises with u above -c; taken as a quotient of two intervals it
/// would be far too wide. (tanh and softsign are made of it.)
RealInterval IntervalProgram::quotient(const Node& node) const {
  const RealInterval& a = numbers_[static_cast<std::size_t>(node.a)];
  const RealInterval& b = numbers_[static_cast<std::size_t>(node.b)];
  const Node& sum = in_[node.b];
  const bool isSum = sum.operation == Operation::add && (sum.a == node.a || sum.b == node.a);
  const int rest = sum.a == node.a ? sum.b : sum.a;
  if (!isSum || !in_.isConstant(rest) || !(in_[rest].number > 0) || !(a.low > -in_[rest].number)) {
    return intervals::divide(a, b);
  }
  const RealInterval c{in_[rest].number, in_[rest].number};
  const auto end = [&](double u) {
    return std::isinf(u) ? RealInterval{1, 1}
                         : intervals::divide({u, u}, intervals::add({u, u}, c));
  };
  return {end(a.low).low, end(a.high).high, a.decoration};
}

RealInterval IntervalProgram::compute(const Node& node, const RealInterval& x) const {
  static constexpr RealInterval none{0, 0};
  const auto number = [this](int operand) -> const RealInterval& {
    return operand < 0 ? none : numbers_[static_cast<std::size_t>(operand)];
  };
  const RealInterval &a = number(node.a), &b = number(node.b);
  if (node.operation == variable) return x;
  if (node.operation == constant) return {node.number, node.number};
  if (node.operation == divide) return quotient(node);
  if (node.operation == multiply && node.a == node.b) return intervals::square(a);
  if (node.operation == Operation::select) return intervals::choose(a, b, number(node.c));
  if (arity(node.operation) == 1) return ofOne(node.operation, a);
  return ofTwo(node.operation, a, b);
}

}  // namespace plot_twist
