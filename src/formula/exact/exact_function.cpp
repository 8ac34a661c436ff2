#include "formula/exact/exact_function.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "math/digits/ball_sizes.hpp"

namespace plot_twist {
namespace {

using enum Operation;

Ball truth(bool holds) { return BallArithmetic::whole(holds ? 1 : 0); }

/// A comparison of a with b by the sign of a - b.
Ball compareBalls(Operation operation, const Ball& difference) {
  if (!difference.isKnown()) return digits::without(difference);
  const auto sign = difference.sign();
  if (!sign) return BallArithmetic::unknown();
  switch (operation) {
    case less:
      return truth(*sign < 0);
    case lessEqual:
      return truth(*sign <= 0);
    case equal:
      return truth(*sign == 0);
    default:
      return truth(*sign != 0);
  }
}

/// The smaller (side -1) or the larger (side 1) of two numbers. If they cannot be told apart, it is
/// either of them, widened by their difference.
Ball extremeOf(const Ball& a, const Ball& b, const Ball& difference, int side) {
  if (!difference.isKnown()) return digits::without(difference);
  const auto sign = difference.sign();
  if (sign) return *sign * side >= 0 ? a : b;
  if (!a.isNumber() || !b.isNumber()) return BallArithmetic::unknown();
  Ball either = a.radius > b.radius ? a : b;
  const std::int64_t apart =
      difference.middle.isZero() ? Ball::exact : difference.middle.exponent();
  either.radius = std::max({either.radius, apart, difference.radius}) + 2;
  return either;
}

Ball signOfBall(const Ball& a) {
  if (!a.isKnown()) return digits::without(a);
  const auto sign = a.sign();
  return sign ? BallArithmetic::whole(*sign) : BallArithmetic::unknown();
}

Ball choose(const Ball& test, const Ball& yes, const Ball& no) {
  if (!test.isKnown()) return digits::without(test);
  const auto sign = test.sign();
  if (!sign) return BallArithmetic::unknown();
  return *sign != 0 ? yes : no;
}

Ball applyToBalls(Operation operation, const BallArithmetic& in, const Ball& a, const Ball& b,
                  const Ball& c) {
  switch (operation) {
    case add:
      return in.add(a, b);
    case subtract:
      return in.subtract(a, b);
    case multiply:
      return in.multiply(a, b);
    case chained:  // a part that is constant has the slope 0, whatever is made of it
      return b.isExactZero() ? b : in.multiply(a, b);
    case divide:
      return in.divide(a, b);
    case power:
      return in.power(a, b);
    case minimum:
      return extremeOf(a, b, in.subtract(a, b), -1);
    case maximum:
      return extremeOf(a, b, in.subtract(a, b), 1);
    case less:
    case lessEqual:
    case equal:
    case unequal:
      return compareBalls(operation, in.subtract(a, b));
    case Operation::select:
      return choose(a, b, c);
    case negate:
      return in.negate(a);
    case absolute:
      return in.absolute(a);
    case sign:
      return signOfBall(a);
    case nothing:
      return a.state == Ball::State::bounded || a.isKnown() ? Ball{} : a;
    case exp:
      return in.exp(a);
    case expm1:
      return in.expm1(a);
    case log:
      return in.log(a);
    case log1p:
      return in.log1p(a);
    case sqrt:
      return in.sqrt(a);
    case sin:
      return in.sin(a);
    case cos:
      return in.cos(a);
    case sinh:
      return in.sinh(a);
    case cosh:
      return in.cosh(a);
    case atan:
      return in.atan(a);
    case erf:
      return in.erf(a);
    case normcdf:
      return in.normcdf(a);
    case normpdf:
      return in.normpdf(a);
    case bell:
      return in.bell(a);
    default:
      return BallArithmetic::unknown();
  }
}

}  // namespace

ExactFunction::ExactFunction(ExactExpression expression)
    : expressions_(std::move(expression.expressions)) {
  const JetNodes jet = differentiate(expressions_, expression.root);
  nodes_ = {jet.value, jet.slope, jet.curvature};
  switches_ = findSwitches(expressions_, jet.value);
  for (int node = 0; node < expressions_.size(); ++node) {
    const Node& it = expressions_[node];
    const auto isFixed = [this](int operand) { return operand < 0 || isFixed_[operand]; };
    const bool isOperation = it.operation != variable && it.operation != constant;
    isFixed_.push_back(it.operation == constant ||
                       (isOperation && isFixed(it.a) && isFixed(it.b) && isFixed(it.c)));
  }
}

const std::vector<int>& ExactFunction::partsOf(int node) const {
  auto& parts = parts_[static_cast<std::size_t>(node)];
  if (parts.empty()) parts = expressions_.partsOf(std::array{node});
  return parts;
}

void ExactFunction::moveTo(const Ball& x, int words) const {
  const auto size = static_cast<std::size_t>(expressions_.size());
  const bool isThere = size == balls_.size() && words == arithmetic_.words() &&
                       x.state == x_.state && x.radius == x_.radius &&
                       compare(x.middle, x_.middle) == 0;
  if (isThere) return;
  x_ = x;
  arithmetic_ = BallArithmetic(words);
  balls_.resize(size);
  parts_.resize(size);
  isKnown_.assign(size, 0);
}

void ExactFunction::settle(int part) const {
  const bool isKept = isFixed_[part] && !expressions_.isConstant(part);
  if (!isKept) return compute(part);
  auto& known = fixed_[arithmetic_.words()];
  const auto found = known.find(part);
  if (found != known.end()) {
    balls_[static_cast<std::size_t>(part)] = found->second;
  } else {
    compute(part);
    known.emplace(part, balls_[static_cast<std::size_t>(part)]);
  }
}

void ExactFunction::compute(int part) const {
  const Node& node = expressions_[part];
  static const Ball none{};
  const auto ball = [this](int operand) -> const Ball& {
    return operand < 0 ? none : balls_[static_cast<std::size_t>(operand)];
  };
  Ball& result = balls_[static_cast<std::size_t>(part)];
  if (node.operation == variable) {
    result = x_;
  } else if (node.operation == constant) {
    result = std::isfinite(node.number) ? Ball{Real(node.number)} : BallArithmetic::unknown();
  } else {
    result = applyToBalls(node.operation, arithmetic_, ball(node.a), ball(node.b), ball(node.c));
  }
}

Ball ExactFunction::at(int node, const Ball& x, int words) const {
  moveTo(x, words);
  for (const int part : partsOf(node)) {
    std::uint8_t& isKnown = isKnown_[static_cast<std::size_t>(part)];
    if (isKnown == 0) settle(part);
    isKnown = 1;
  }
  return balls_[static_cast<std::size_t>(node)];
}

std::optional<double> ExactFunction::find(Order order, double x, Demand demand,
                                          std::size_t& work) const {
  constexpr std::array<int, 4> words{4, 10, 44, 96};
  struct Format {
    std::size_t tries;
    std::int64_t least;
    int bits;
  };
  constexpr std::array<Format, 3> formats{{{2, -149, 24}, {2, -1074, 53}, {4, -1074, 53}}};
  const Format& format = formats[static_cast<std::size_t>(demand)];
  const Ball at{Real(x)};
  std::size_t tries = format.tries;  // more for an x so large that x + 1 takes more words
  while (tries < words.size() && std::abs(x) >= std::ldexp(1, 32 * words[tries - 1] - 128)) ++tries;
  Ball result;
  for (std::size_t i = 0; i < tries; ++i) {
    result = this->at(order, at, words[i]);
    work += partsOf(node(order)).size() * static_cast<std::size_t>(words[i]);
    if (result.state == Ball::State::undefined) return std::numeric_limits<double>::quiet_NaN();
    if (const auto number = nearestNumber(result, format.least, format.bits)) return number;
  }
  constexpr std::int64_t unseen = -200;
  if (demand == Demand::drawing && result.isNumber() && result.radius < unseen) {
    return result.sign() ? result.middle.toDouble() : 0;  // no sign is told that nobody knows
  }
  return {};
}

}  // namespace plot_twist
