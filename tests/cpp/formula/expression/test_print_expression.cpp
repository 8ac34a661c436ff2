#include <cmath>
#include <vector>

#include "formula/expression/print_expression.hpp"
#include "formula/typed.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

using enum Operation;

/// The value of a node at x, operation by operation.
double valueAt(const Expressions& in, int root, double x) {
  std::vector<double> numbers{x};
  const auto number = [&](int node) {
    return node < 0 ? 0 : numbers[static_cast<std::size_t>(node)];
  };
  for (int node = 1; node <= root; ++node) {
    const Node& it = in[node];
    numbers.push_back(in.isConstant(node)
                          ? it.number
                          : applyTo(it, number(it.a), number(it.b), number(it.c), {}));
  }
  return numbers.back();
}

TEST_CASE("an expression that is printed can be typed: every operation in every other",
          "[formula]") {
  constexpr Operation two[] = {add,     subtract, multiply, divide, power,
                               minimum, maximum,  less,     equal};
  for (const Operation outer : two) {
    for (const Operation inner : two) {
      for (int form = 0; form < 4; ++form) {
        Expressions in(Expressions::Constants::kept);
        const int x = in.x(), seven = in.constant(7);
        const int square = in.multiply(x, x);
        const int parts[] = {in.make(inner, x, seven), in.make(inner, square, x),
                             in.make(inner, x, square), in.negate(in.make(inner, x, seven))};
        const int part = parts[form];
        for (const int node : {in.make(outer, part, x), in.make(outer, x, part),
                               in.make(outer, part, square), in.make(outer, square, part)}) {
          const std::string text = printExpression(in, node, {});
          INFO(text);
          const double expected = valueAt(in, node, 1.25), typed = valueOf("=" + text, 1.25);
          if (std::isnan(expected))
            CHECK(std::isnan(typed));
          else
            CHECK((typed == expected || std::abs(typed - expected) <= 1e-13 * std::abs(expected)));
        }
      }
    }
  }
}

}  // namespace
