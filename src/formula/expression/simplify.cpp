#include "formula/expression/simplify.hpp"

#include <bit>
#include <cmath>
#include <utility>

#include "formula/expression/cancel_terms.hpp"

namespace plot_twist {
namespace {

using enum Operation;
using Simpler = std::optional<int>;

/// Whether a number is a power of two of moderate size: multiplying by it is exact.
bool isPowerOfTwo(double number) {
  constexpr std::uint64_t fraction = (std::uint64_t(1) << 52) - 1;
  const double size = std::abs(number);
  return size >= 0x1p-60 && size <= 0x1p60 && (std::bit_cast<std::uint64_t>(size) & fraction) == 0;
}

/// A node as factor * rest, the factor being 1 or a power of two, of either sign.
struct Scaled {
  double factor;
  int rest;
};

Scaled scaled(const Expressions& in, int node) {
  if (in.is(node, negate)) {
    const Scaled inner = scaled(in, in[node].a);
    return {-inner.factor, inner.rest};
  }
  if (!in.is(node, multiply)) return {1, node};
  const auto [a, b] = std::pair(in[node].a, in[node].b);
  if (in.isConstant(a) && isPowerOfTwo(in[a].number)) return {in[a].number, b};
  if (in.isConstant(b) && isPowerOfTwo(in[b].number)) return {in[b].number, a};
  return {1, node};
}

/// factor * node for a factor as in Scaled.
int times(Expressions& in, double factor, int node) {
  if (factor == 1) return node;
  return factor == -1 ? in.negate(node) : in.scale(factor, node);
}

Simpler simplerSum(Expressions& in, int a, int b) {
  if (in.isConstant(a, 0)) return b;
  if (in.isConstant(b, 0)) return a;
  if (in.keepsConstants()) {
    if (const auto simpler = withoutOppositeTerms(in, a, Sign::plus, b)) return simpler;
  }
  if (a == b) return in.scale(2, a);
  if (in.is(b, negate)) return in.subtract(a, in[b].a);
  if (in.is(a, negate)) return in.subtract(b, in[a].a);
  return {};
}

Simpler simplerDifference(Expressions& in, int a, int b) {
  if (in.isConstant(a, 0)) return in.negate(b);
  if (in.isConstant(b, 0)) return a;
  // Infinite doubles may stand for poles; many digits tell what is a number.
  if (in.keepsConstants()) {
    if (const auto simpler = withoutOppositeTerms(in, a, Sign::minus, b)) return simpler;
  }
  if (in.is(b, negate)) return in.add(a, in[b].a);
  return {};
}

Simpler simplerProduct(Expressions& in, int a, int b) {
  if (in.isConstant(b)) std::swap(a, b);
  const Scaled left = scaled(in, a), right = scaled(in, b);
  if (in.isConstant(a)) {
    const double number = in[a].number;
    if (number == 0) return in.constant(0);
    if (number == 1) return b;
    if (number == -1) return in.negate(b);
    if (right.factor != 1) return in.multiply(in.constant(number * right.factor), right.rest);
    // c1 (c2 u) = (c1 c2) u if multiplying by c1 is exact.
    const Node& inner = in[b];
    if (isPowerOfTwo(number) && inner.operation == multiply) {
      for (const auto& [factor, rest] :
           {std::pair(inner.a, inner.b), std::pair(inner.b, inner.a)}) {
        if (in.isConstant(factor))
          return in.multiply(in.constant(number * in[factor].number), rest);
      }
    }
    return {};
  }
  if (left.factor == 1 && right.factor == 1) return {};
  return times(in, left.factor * right.factor, in.multiply(left.rest, right.rest));
}

/// (u v) / u = v (u / u): what is left of u is where it is a number and not 0.
Simpler withoutCommonFactor(Expressions& in, int a, int b) {
  if (a == b) return {};
  const auto other = [&](int product, int factor) {
    if (!in.is(product, multiply)) return -1;
    return in[product].a == factor ? in[product].b : in[product].b == factor ? in[product].a : -1;
  };
  if (const int rest = other(a, b); rest >= 0) return in.multiply(rest, in.divide(b, b));
  if (const int rest = other(b, a); rest >= 0) return in.divide(in.divide(a, a), rest);
  return {};
}

Simpler simplerQuotient(Expressions& in, int a, int b) {
  if (in.isConstant(a, 0)) return a;
  if (const auto simpler = withoutCommonFactor(in, a, b)) return simpler;
  if (in.keepsConstants() && in.is(a, Operation::exp) && in.is(b, Operation::exp)) {
    return in.make(Operation::exp, in.subtract(in[a].a, in[b].a));
  }
  if (in.isConstant(b, 1)) return a;
  if (in.isConstant(b) && isPowerOfTwo(in[b].number)) return in.scale(1 / in[b].number, a);
  const Scaled left = scaled(in, a), right = scaled(in, b);
  if (in.isConstant(a) || (left.factor == 1 && right.factor == 1)) return {};
  return times(in, left.factor / right.factor, in.divide(left.rest, right.rest));
}

Simpler simplerNegation(Expressions& in, int a) {
  if (in.is(a, negate)) return in[a].a;
  if (in.is(a, subtract)) return in.subtract(in[a].b, in[a].a);
  if (in.is(a, multiply)) {
    const auto [first, second] = std::pair(in[a].a, in[a].b);
    if (in.isConstant(first)) return in.multiply(in.constant(-in[first].number), second);
    if (in.isConstant(second)) return in.multiply(in.constant(-in[second].number), first);
  }
  return {};
}

Simpler simplerChain(Expressions& in, int outer, int inner) {
  if (in.isConstant(outer, 0) || in.isConstant(inner, 0)) return in.constant(0);
  if (in.isConstant(outer) || in.isConstant(inner)) return in.multiply(outer, inner);
  return {};
}

/// c ? 1 : 0 for a comparison c is c, since comparisons are 1 or 0; c ? 0 : 1 is its opposite.
Simpler simplerFlag(Expressions& in, const Node& node) {
  const Node test = in[node.a];
  if (test.operation < less || test.operation > unequal) return {};
  if (in.isConstant(node.b, 1) && in.isConstant(node.c, 0)) return node.a;
  if (!in.isConstant(node.b, 0) || !in.isConstant(node.c, 1)) return {};
  if (test.operation == less) return in.make(lessEqual, test.b, test.a);
  if (test.operation == lessEqual) return in.make(less, test.b, test.a);
  return in.make(test.operation == equal ? unequal : equal, test.a, test.b);
}

Simpler simplerChoice(Expressions& in, const Node& node) {
  if (node.b == node.c && in.isConstant(node.b)) return node.b;
  if (!in.isConstant(node.a)) return simplerFlag(in, node);
  return in[node.a].number == 0 ? node.c : node.b;
}

}  // namespace

Simpler simplify(Expressions& in, const Node& node) {
  switch (node.operation) {
    case add:
      return simplerSum(in, node.a, node.b);
    case subtract:
      return simplerDifference(in, node.a, node.b);
    case multiply:
      return simplerProduct(in, node.a, node.b);
    case divide:
      return simplerQuotient(in, node.a, node.b);
    case negate:
      return simplerNegation(in, node.a);
    case chained:
      return simplerChain(in, node.a, node.b);
    case Operation::select:
      return simplerChoice(in, node);
    case minimum:
    case maximum:
      return node.a == node.b ? Simpler(node.a) : Simpler();
    case absolute:
      if (in.is(node.a, absolute)) return node.a;
      return in.is(node.a, negate) ? Simpler(in.make(absolute, in[node.a].a)) : Simpler();
    default:
      return {};
  }
}

}  // namespace plot_twist
