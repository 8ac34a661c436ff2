#include "formula/expression/derivative.hpp"

#include <array>

#include "formula/expression/elementary_derivatives.hpp"

namespace plot_twist {
namespace {

using enum Operation;

class Differentiator {
 public:
  explicit Differentiator(Expressions& in) : in_(in), jets_(in.size()) {}

  JetNodes run(int root) {
    for (const int node : in_.partsOf(std::array{root})) jets_[node] = jetOf(node);
    return jets_[root];
  }

 private:
  JetNodes jetOf(int node) {
    const Node part = in_[node];  // a copy: nodes are added meanwhile
    const auto jet = [this](int operand) { return operand < 0 ? JetNodes{} : jets_[operand]; };
    const JetNodes a = jet(part.a), b = jet(part.b), c = jet(part.c);
    switch (part.operation) {
      case variable:
        return {node, in_.constant(1), in_.constant(0)};
      case add:
      case subtract:
        return linear(node, part.operation, a, b);
      case multiply:
        return product(node, a, b);
      case divide:
        return quotient(node, a, b);
      case power:
        return powerOf(node, a, b);
      case minimum:
      case maximum:
        return choice(node, takesFirst(part, a, b), a, b);
      case Operation::select:
        return choice(node, part.a, b, c);
      case negate:
        return {node, in_.negate(a.slope), in_.negate(a.curvature)};
      case absolute: {
        const int side = in_.make(sign, a.value);
        return {node, in_.multiply(side, a.slope), in_.multiply(side, a.curvature)};
      }
      default:
        return part.a < 0 ? flat(node) : composed(node, part, a);
    }
  }

  JetNodes flat(int node) { return {node, in_.constant(0), in_.constant(0)}; }

  JetNodes linear(int node, Operation operation, const JetNodes& a, const JetNodes& b) {
    return {node, in_.make(operation, a.slope, b.slope),
            in_.make(operation, a.curvature, b.curvature)};
  }

  /// (a b)' = a' b + a b', (a b)'' = a'' b + 2 a' b' + a b''.
  JetNodes product(int node, const JetNodes& a, const JetNodes& b) {
    const int slope = in_.add(in_.multiply(a.slope, b.value), in_.multiply(a.value, b.slope));
    const int ends =
        in_.add(in_.multiply(a.curvature, b.value), in_.multiply(a.value, b.curvature));
    return {node, slope, in_.add(in_.scale(2, in_.multiply(a.slope, b.slope)), ends)};
  }

  /// q = a / b: q' = (a' - q b') / b, q'' = (a'' - 2 q' b' - q b'') / b.
  JetNodes quotient(int node, const JetNodes& a, const JetNodes& b) {
    if (a.value == b.value) {  // 1, and nowhere else a number
      const int none = in_.make(nothing, node);
      return {node, none, none};
    }
    const auto part = [&](int factor, int derivative) {
      return in_.make(chained, factor, derivative, b.value);
    };
    const int slope = in_.divide(in_.subtract(a.slope, part(node, b.slope)), b.value);
    const int rest = in_.add(in_.scale(2, part(slope, b.slope)), part(node, b.curvature));
    return {node, slope, in_.divide(in_.subtract(a.curvature, rest), b.value)};
  }

  JetNodes powerOf(int node, const JetNodes& a, const JetNodes& b) {
    if (in_.isConstant(a.value, 0)) return flat(node);  // 0, and 1 where b is 0
    if (in_.isConstant(b.slope, 0) && !in_.isConstant(b.value)) return fixedPower(node, a, b.value);
    if (in_.isConstant(b.value)) {
      // (a^n)' = n a^(n - 1) a'.
      const double n = in_[b.value].number;
      const auto scaledPower = [&](double factor, double exponent) {
        return in_.scale(factor, in_.make(power, a.value, in_.constant(exponent)));
      };
      return chain(node, scaledPower(n, n - 1), scaledPower(n * (n - 1), n - 2), a);
    }
    // a^b = e^(b log a), so f' = f g' and f'' = f (g'^2 + g'') with g = b log a.
    const JetNodes log =
        composed(in_.make(Operation::log, a.value), {.operation = Operation::log, .a = a.value}, a);
    const JetNodes g = product(in_.multiply(b.value, log.value), b, log);
    const int bend = in_.add(in_.multiply(g.slope, g.slope), g.curvature);
    return {node, in_.make(chained, node, g.slope, g.value),
            in_.make(chained, node, bend, g.value)};
  }

  /// a^n for an n that has no slope: n a^(n - 1) a'.
  JetNodes fixedPower(int node, const JetNodes& a, int n) {
    const int one = in_.constant(1), less = in_.subtract(n, one);
    const int slope = in_.multiply(n, in_.make(power, a.value, less));
    const int bend = in_.make(power, a.value, in_.subtract(less, one));
    return chain(node, slope, in_.multiply(in_.multiply(n, less), bend), a);
  }

  /// A node that is true where min or max take the first operand. At a tie they take a constant
  /// one: max(x, 0) has the slope 0 at 0, as ReLU has it.
  int takesFirst(const Node& part, const JetNodes& a, const JetNodes& b) {
    const bool isMinimum = part.operation == minimum;
    const Operation comparison = in_.isConstant(b.value) ? less : lessEqual;
    return isMinimum ? in_.make(comparison, a.value, b.value)
                     : in_.make(comparison, b.value, a.value);
  }

  JetNodes choice(int node, int test, const JetNodes& yes, const JetNodes& no) {
    return {node, in_.make(Operation::select, test, yes.slope, no.slope),
            in_.make(Operation::select, test, yes.curvature, no.curvature)};
  }

  /// f(u) with f' and f'' from the table of elementary functions or from the catalogue.
  JetNodes composed(int node, const Node& part, const JetNodes& u) {
    if (part.operation == activation) {
      return chain(node, in_.activate(part.function, part.order + 1, u.value),
                   in_.activate(part.function, part.order + 2, u.value), u);
    }
    const auto outer = elementaryDerivatives(in_, part.operation, node, u.value);
    return outer ? chain(node, outer->slope, outer->curvature, u) : flat(node);
  }

  /// f(u)' = f'(u) u', f(u)'' = f''(u) u'^2 + f'(u) u''.
  JetNodes chain(int node, int slope, int curvature, const JetNodes& u) {
    const auto times = [&](int outer, int inner) {
      return in_.make(chained, outer, inner, u.value);
    };
    const int bend = times(times(curvature, u.slope), u.slope);
    return {node, times(slope, u.slope), in_.add(bend, times(slope, u.curvature))};
  }

  Expressions& in_;
  std::vector<JetNodes> jets_;
};

}  // namespace

JetNodes differentiate(Expressions& expressions, int root) {
  return Differentiator(expressions).run(root);
}

}  // namespace plot_twist
