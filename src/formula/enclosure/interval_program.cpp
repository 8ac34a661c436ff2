#include "formula/enclosure/interval_program.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "formula/enclosure/catalogue_intervals.hpp"
#include "math/intervals/rounding.hpp"

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
      numbers_(static_cast<std::size_t>(in.size())),
      trends_(static_cast<std::size_t>(in.size())) {}

RealInterval IntervalProgram::at(const RealInterval& x) const {
  for (const int part : parts_) compute(part, x);
  return number(root_);
}

void IntervalProgram::compute(int part, const RealInterval& x) const {
  const Node& node = in_[part];
  RealInterval& numbers = numbers_[static_cast<std::size_t>(part)];
  Trend& way = trends_[static_cast<std::size_t>(part)];
  if (node.operation == activation) {
    const NamedActivation& function = in_.functions()[static_cast<std::size_t>(node.function)];
    const auto [known, trend] = catalogueInterval(function, node.order, number(node.a));
    numbers = known;
    way = signedBy(trend == Trend::falling ? RealInterval{-1, -1} : RealInterval{1, 1},
                   trend == Trend::unknown ? Trend::unknown : this->trend(node.a));
  } else {
    numbers = numbersOf(node, x);
    way = trendOf(node);
  }
}

RealInterval IntervalProgram::constant(double number) const {
  const double error = std::abs(number) * in_.errorOfConstant(number);
  if (error == 0) return {number, number};
  return intervals::outward(number - error, number + error, Decoration::continuous);
}

/// Whether a quotient is u / (u + c), u / (|u| + c) or u / sqrt(u^2 + c) for a constant c > 0,
/// which rises with u, the first above -c; taken as a quotient of two intervals it would be far too
/// wide. (tanh and softsign are made of it.)
bool IntervalProgram::isSaturating(const Node& node) const {
  const int u = node.a;
  const bool isRoot = in_.is(node.b, Operation::sqrt);
  const Node& sum = in_[isRoot ? in_[node.b].a : node.b];
  if (sum.operation != Operation::add) return false;
  const auto isPart = [&](int part) {
    const Node& it = in_[part];
    if (isRoot) return it.operation == multiply && it.a == u && it.b == u;
    return (it.operation == absolute && it.a == u) || (part == u && number(u).low > -1e300);
  };
  for (const auto& [part, rest] : {std::pair(sum.a, sum.b), std::pair(sum.b, sum.a)}) {
    if (!isPart(part) || !in_.isConstant(rest) || !(constant(in_[rest].number).low > 0)) continue;
    return part != u || number(u).low > -constant(in_[rest].number).low;
  }
  return false;
}

RealInterval IntervalProgram::quotient(const Node& node) const {
  const RealInterval &a = number(node.a), &b = number(node.b);
  if (a.isEmpty() || !isSaturating(node)) return intervals::divide(a, b);
  const bool isRoot = in_.is(node.b, Operation::sqrt);
  const Node& sum = in_[isRoot ? in_[node.b].a : node.b];
  const RealInterval c = constant(in_[in_.isConstant(sum.a) ? sum.a : sum.b].number);
  const bool isPlain = sum.a == node.a || sum.b == node.a;
  const auto end = [&](double u) -> RealInterval {
    if (std::isinf(u)) return u > 0 ? RealInterval{1, 1} : RealInterval{-1, -1};
    const RealInterval at{u, u}, size = isPlain ? at : intervals::absolute(at);
    const RealInterval below = isRoot ? intervals::sqrt(intervals::add(intervals::square(at), c))
                                      : intervals::add(size, c);
    return intervals::divide(at, below);
  };
  const RealInterval low = end(a.low), high = end(a.high);
  return {std::max(low.low, isPlain ? -HUGE_VAL : -1.0), std::min(high.high, 1.0), a.decoration};
}

RealInterval IntervalProgram::numbersOf(const Node& node, const RealInterval& x) const {
  static constexpr RealInterval none{0, 0};
  const auto operand = [this](int part) -> const RealInterval& {
    return part < 0 ? none : number(part);
  };
  const RealInterval &a = operand(node.a), &b = operand(node.b);
  if (node.operation == variable) return x;
  if (node.operation == Operation::constant) return constant(node.number);
  if (node.operation == divide) return quotient(node);
  if (node.operation == multiply && node.a == node.b) return intervals::square(a);
  if (node.operation == Operation::select) return intervals::choose(a, b, operand(node.c));
  if (arity(node.operation) == 1) return ofOne(node.operation, a);
  return ofTwo(node.operation, a, b);
}

Trend IntervalProgram::trendOf(const Node& node) const {
  switch (node.operation) {
    case variable:
      return Trend::rising;
    case Operation::constant:
      return Trend::constant;
    case add:
    case minimum:
    case maximum:
      return joined(trend(node.a), trend(node.b));
    case subtract:
      return joined(trend(node.a), reversed(trend(node.b)));
    case multiply:
    case chained:
      return ofProduct(number(node.a), trend(node.a), number(node.b), trend(node.b));
    case divide:
      if (isSaturating(node)) return trend(node.a);
      return ofQuotient(number(node.a), trend(node.a), number(node.b), trend(node.b));
    case less:
    case lessEqual:
      return joined(reversed(trend(node.a)), trend(node.b));
    default:
      return arity(node.operation) == 1 ? trendOfOne(node) : Trend::unknown;
  }
}

Trend IntervalProgram::trendOfOne(const Node& node) const {
  const Trend ofA = trend(node.a);
  switch (node.operation) {
    case negate:
      return reversed(ofA);
    case nothing:
      return Trend::constant;
    case absolute:
    case cosh:
      return signedBy(number(node.a), ofA);
    case bell:
    case normpdf:
      return reversed(signedBy(number(node.a), ofA));
    case sign:
    case Operation::exp:
    case Operation::expm1:
    case Operation::log:
    case Operation::log1p:
    case Operation::sqrt:
    case sinh:
    case atan:
    case erf:
    case normcdf:
      return ofA;
    default:
      return ofA == Trend::constant ? ofA : Trend::unknown;
  }
}

RealInterval IntervalPrograms::at(const RealInterval& x) const {
  RealInterval all = forms_.front().at(x);
  for (const IntervalProgram& form : std::span(forms_).subspan(1)) {
    const RealInterval it = form.at(x);
    if (all.isEmpty() || it.isEmpty()) return all.isEmpty() ? all : it;
    all = {std::max(all.low, it.low), std::min(all.high, it.high),
           std::max(all.decoration, it.decoration)};
  }
  return all;
}

bool IntervalPrograms::isRising() const {
  return std::ranges::any_of(forms_, [](const IntervalProgram& form) {
    return form.trend() == Trend::rising || form.trend() == Trend::constant;
  });
}

}  // namespace plot_twist
