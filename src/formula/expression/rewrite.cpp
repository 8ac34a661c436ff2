#include "formula/expression/rewrite.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "activations/catalogue.hpp"

namespace plot_twist {
namespace {

using enum Operation;

constexpr std::string_view swallowed = "1 swallows the digits of a small number";
constexpr std::string_view cancels = "the difference loses the digits of a small number";
constexpr std::string_view overflow = "exp overflows long before the result does";
constexpr std::string_view tail = "in the tail all digits are lost";

constexpr std::array rules = std::to_array<RewriteRule>({
    {"log(1 + u)", "log1p(u)", swallowed},
    {"log1p(exp(u))", "softplus(u)", overflow},
    {"log(sigmoid(u))", "-softplus(-u)", "sigmoid is 0 long before its logarithm is infinite"},
    {"exp(u) - 1", "expm1(u)", cancels},
    {"exp(-u^2)", "the same, with all digits of u^2",
     "exp feels the digits that a rounded square has lost"},
    {"exp(u) - exp(-u)", "2 * sinh(u)", cancels},
    {"exp(u) + exp(-u)", "2 * cosh(u)", "one function is closer than two"},
    {"sinh(u) / cosh(u)", "tanh(u)", overflow},
    {"v / (1 + exp(u))", "v * sigmoid(-u)", overflow},
    {"exp(u) / (1 + exp(u))", "sigmoid(u)", overflow},
    {"(exp(u) - 1) / (1 + exp(u))", "tanh(u / 2)", overflow},
    {"1 + tanh(u)", "2 * sigmoid(2 * u)", tail},
    {"1 - tanh(u)", "2 * sigmoid(-2 * u)", tail},
    {"1 - tanh(u)^2", "4 * sigmoid(2 * u) * sigmoid(-2 * u)", tail},
    {"2 * sigmoid(u) - 1", "tanh(u / 2)", cancels},
    {"1 - sigmoid(u)", "sigmoid(-u)", tail},
    {"1 + erf(u)", "2 * normcdf(sqrt(2) * u)", tail},
    {"1 - erf(u)", "2 * normcdf(-sqrt(2) * u)", tail},
    {"u - tanh(u)", "tanhshrink(u)", cancels},
    {"sqrt(u^2)", "abs(u)", "the square overflows, and sqrt has no slope at 0"},
});

bool isInCatalogue(std::string_view id) {
  return std::ranges::any_of(catalogue(), [id](const auto* info) { return info->id == id; });
}

}  // namespace

std::span<const RewriteRule> rewriteRules() { return rules; }

const RewriteRule* Rewriter::takeRule() { return std::exchange(applied_, nullptr); }

int Rewriter::make(Operation operation, int a, int b) {
  switch (operation) {
    case add:
      return makeSum(a, b);
    case subtract:
      return makeDifference(a, b);
    case divide:
      return makeQuotient(a, b);
    case Operation::log:
      return makeLog(a);
    case Operation::exp:
      return makeExp(a);
    case Operation::log1p:
      if (const int u = argumentOf(Operation::exp, a); u >= 0) {
        return by("log1p(exp(u))", call("softplus", u));
      }
      break;
    case Operation::sqrt:
      if (in_.is(a, multiply) && in_[a].a == in_[a].b) {
        return by("sqrt(u^2)", in_.make(absolute, in_[a].a));
      }
      break;
    default:
      break;
  }
  return in_.make(operation, a, b);
}

/// base^exponent: small whole exponents as products, 1/2 as a root, e^u as exp(u), others as pow.
int Rewriter::power(int base, int exponent) {
  constexpr double e = 2.71828182845904523536;
  if (in_.isConstant(base, e)) return make(Operation::exp, exponent);
  if (!in_.isConstant(exponent)) return in_.make(Operation::power, base, exponent);
  const int one = in_.constant(1), square = in_.multiply(base, base);
  const std::array<std::pair<double, int>, 6> easy = {{{0, one},
                                                       {1, base},
                                                       {2, square},
                                                       {3, in_.multiply(square, base)},
                                                       {4, in_.multiply(square, square)},
                                                       {-1, in_.divide(one, base)}}};
  for (const auto& [number, node] : easy) {
    if (in_.isConstant(exponent, number)) return node;
  }
  if (in_.isConstant(exponent, 0.5)) return make(Operation::sqrt, base);
  return in_.make(Operation::power, base, exponent);
}

int Rewriter::makeSum(int a, int b) {
  if (in_.isConstant(b)) std::swap(a, b);
  if (in_.isConstant(a, -1)) return makeDifference(b, in_.constant(1));
  if (in_.isConstant(a, 1)) {
    if (const int u = argumentOf("tanh", b); u >= 0) {
      return by("1 + tanh(u)", in_.scale(2, call("sigmoid", in_.scale(2, u))));
    }
    if (const int u = argumentOf(erf, b); u >= 0) return by("1 + erf(u)", twiceNormcdf(u));
  }
  const int u = argumentOf(Operation::exp, a), v = argumentOf(Operation::exp, b);
  if (u >= 0 && v >= 0 && in_.negate(u) == v) {
    return by("exp(u) + exp(-u)", in_.scale(2, in_.make(cosh, in_.is(u, negate) ? v : u)));
  }
  return in_.add(a, b);
}

int Rewriter::makeDifference(int a, int b) {
  if (in_.isConstant(a, 1)) return oneMinus(b);
  const int u = argumentOf(Operation::exp, a), v = argumentOf(Operation::exp, b);
  if (in_.isConstant(b, 1)) {
    if (u >= 0) return by("exp(u) - 1", in_.make(Operation::expm1, u));
    const auto [factor, rest] = split(a);
    const int w = argumentOf("sigmoid", rest);
    if (factor == 2 && w >= 0) {
      return by("2 * sigmoid(u) - 1", call("tanh", in_.scale(0.5, w)));
    }
  }
  if (u >= 0 && v >= 0 && in_.negate(u) == v) {
    return by("exp(u) - exp(-u)", in_.scale(2, in_.make(sinh, u)));
  }
  if (argumentOf("tanh", b) == a && isInCatalogue("tanhshrink")) {
    return by("u - tanh(u)", call("tanhshrink", a));
  }
  return in_.subtract(a, b);
}

int Rewriter::oneMinus(int b) {
  if (const int u = argumentOf("tanh", b); u >= 0) {
    return by("1 - tanh(u)", in_.scale(2, call("sigmoid", in_.scale(-2, u))));
  }
  if (const int u = argumentOf(erf, b); u >= 0)
    return by("1 - erf(u)", twiceNormcdf(in_.negate(u)));
  if (const int u = argumentOf("sigmoid", b); u >= 0) {
    return by("1 - sigmoid(u)", call("sigmoid", in_.negate(u)));
  }
  if (in_.is(b, multiply) && in_[b].a == in_[b].b) {
    if (const int u = argumentOf("tanh", in_[b].a); u >= 0) {
      const int twice = in_.scale(2, u);
      const int both = in_.multiply(call("sigmoid", twice), call("sigmoid", in_.negate(twice)));
      return by("1 - tanh(u)^2", in_.scale(4, both));
    }
  }
  return in_.subtract(in_.constant(1), b);
}

int Rewriter::makeQuotient(int a, int b) {
  const auto [factorA, restA] = split(a);
  const auto [factorB, restB] = split(b);
  const int s = argumentOf(sinh, restA), c = argumentOf(cosh, restB);
  if (s >= 0 && factorA == factorB && (s == c || in_.negate(s) == c)) {
    return by("sinh(u) / cosh(u)", call("tanh", s));
  }
  int w = -1;  // of a denominator 1 + exp(w)
  if (in_.is(b, add) && in_.isConstant(in_[b].a, 1)) w = argumentOf(Operation::exp, in_[b].b);
  if (in_.is(b, add) && in_.isConstant(in_[b].b, 1)) w = argumentOf(Operation::exp, in_[b].a);
  if (w < 0) return in_.divide(a, b);
  if (argumentOf(Operation::exp, a) == w) return by("exp(u) / (1 + exp(u))", call("sigmoid", w));
  if (argumentOf(Operation::expm1, a) == w) {
    return by("(exp(u) - 1) / (1 + exp(u))", call("tanh", in_.scale(0.5, w)));
  }
  return by("v / (1 + exp(u))", in_.multiply(a, call("sigmoid", in_.negate(w))));
}

int Rewriter::makeLog(int a) {
  if (const int u = argumentOf("sigmoid", a); u >= 0) {
    return by("log(sigmoid(u))", in_.negate(call("softplus", in_.negate(u))));
  }
  const bool isSum = in_.is(a, add), isDifference = in_.is(a, subtract);
  if (!isSum && !isDifference) return in_.make(Operation::log, a);
  int rest = -1;
  if (in_.isConstant(in_[a].a, 1)) rest = isSum ? in_[a].b : in_.negate(in_[a].b);
  if (isSum && in_.isConstant(in_[a].b, 1)) rest = in_[a].a;
  if (rest < 0) return in_.make(Operation::log, a);
  by("log(1 + u)", rest);
  return make(Operation::log1p, rest);
}

int Rewriter::makeExp(int a) {
  if (in_.is(a, negate) && in_.is(in_[a].a, multiply)) {
    const Node& square = in_[in_[a].a];
    if (square.a == square.b) return by("exp(-u^2)", in_.make(bell, square.a));
  }
  const auto [factor, rest] = split(a);
  const double root = std::sqrt(-factor);
  if (in_.is(rest, multiply) && in_[rest].a == in_[rest].b && root * root == -factor) {
    return by("exp(-u^2)", in_.make(bell, in_.scale(root, in_[rest].a)));
  }
  return in_.make(Operation::exp, a);
}

Rewriter::Product Rewriter::split(int node) const {
  const Node& it = in_[node];
  if (it.operation != multiply) return {1, node};
  if (in_.isConstant(it.a)) return {in_[it.a].number, it.b};
  if (in_.isConstant(it.b)) return {in_[it.b].number, it.a};
  return {1, node};
}

int Rewriter::argumentOf(std::string_view id, int node) const {
  const Node& it = in_[node];
  if (it.operation != activation || it.order != 0) return -1;
  const NamedActivation& function = in_.functions()[it.function];
  return function.id == id && function.parameters.empty() ? it.a : -1;
}

int Rewriter::argumentOf(Operation operation, int node) const {
  return in_.is(node, operation) ? in_[node].a : -1;
}

int Rewriter::call(const char* id, int u) { return in_.activate(in_.function(id), 0, u); }

/// 2 normcdf(sqrt(2) u); if u is v / sqrt(2), the factors cancel exactly to 2 normcdf(v).
int Rewriter::twiceNormcdf(int u) {
  constexpr double root = 1.4142135623730951;
  const auto isOne = [](double product) { return std::abs(product - 1) < 4e-16; };
  const bool isNegative = in_.is(u, negate);
  if (isNegative) u = in_[u].a;
  int argument = -1;
  for (const double sign : {1.0, -1.0}) {
    const Node node = in_[u];
    if (node.operation == divide && in_.isConstant(node.b) &&
        isOne(sign * in_[node.b].number / root)) {
      argument = sign < 0 ? in_.negate(node.a) : node.a;
    }
    for (const auto& [c, rest] : {std::pair(node.a, node.b), std::pair(node.b, node.a)}) {
      if (node.operation != multiply || !in_.isConstant(c)) continue;
      if (isOne(sign * in_[c].number * root)) argument = sign < 0 ? in_.negate(rest) : rest;
    }
  }
  if (argument < 0) argument = in_.scale(root, u);
  if (isNegative) argument = in_.negate(argument);
  return in_.scale(2, in_.make(normcdf, argument));
}

int Rewriter::by(std::string_view typed, int node) {
  const auto rule = std::ranges::find(rules, typed, &RewriteRule::typed);
  if (rule != rules.end()) applied_ = &*rule;
  return node;
}

}  // namespace plot_twist
