#include <catch_amalgamated.hpp>
#include <cmath>
#include <vector>

#include "formula/enclosure/interval_program.hpp"

using namespace plot_twist;

namespace {

using enum Operation;

/// Boxes of x: around 0, on either side of it, and wide.
constexpr RealInterval boxesOfX[] = {{-0.25, 0.5}, {0.5, 1.25}, {-2, -0.75}, {1, 40}, {-7, 7}};

/// Checks what is told of node `root` on a box, its bounds and its direction, against its values at
/// points of the box.
void checkBox(const Expressions& in, int root, const RealInterval& box) {
  const IntervalProgram program(in, root);
  const RealInterval bounds = program.at(box);
  const Trend trend = program.trend();
  std::vector<double> numbers(static_cast<std::size_t>(in.size()));
  const auto number = [&](int node) {
    return node < 0 ? 0 : numbers[static_cast<std::size_t>(node)];
  };
  double before = NAN;
  for (int i = 0; i <= 64; ++i) {
    numbers[0] = box.low + (box.high - box.low) * i / 64;
    for (int node = 1; node < in.size(); ++node) {
      numbers[static_cast<std::size_t>(node)] =
          in.isConstant(node) ? in[node].number
                              : applyTo(in[node], number(in[node].a), number(in[node].b),
                                        number(in[node].c), in.functions());
    }
    const double now = number(root);
    const double rounding = 1e-14 * (1 + std::abs(now));
    INFO("x = " << numbers[0] << ": " << before << ", then " << now);
    if (std::isfinite(now)) CHECK((bounds.low <= now + rounding && now - rounding <= bounds.high));
    if (trend == Trend::rising || trend == Trend::constant) CHECK_FALSE(now < before - rounding);
    if (trend == Trend::falling || trend == Trend::constant) CHECK_FALSE(now > before + rounding);
    before = now;
  }
}

/// The direction of an operation on x.
Trend trendOf(Operation operation, const RealInterval& box) {
  Expressions in(Expressions::Constants::kept);
  const IntervalProgram program(in, in.make(operation, in.x()));
  program.at(box);
  return program.trend();
}

TEST_CASE("bounds and directions hold: every operation on parts of every kind", "[enclosure]") {
  for (const RealInterval& box : boxesOfX) {
    for (int i = static_cast<int>(add); i < static_cast<int>(activation); ++i) {
      const auto operation = static_cast<Operation>(i);
      if (operation == chained) continue;  // its operands belong together
      Expressions in(Expressions::Constants::kept);
      const int x = in.x();
      const int parts[] = {x,
                           in.negate(x),
                           in.constant(3),
                           in.constant(-0.5),
                           in.make(exp, x),
                           in.make(sin, x),
                           in.make(cosh, x),
                           in.add(x, in.constant(3))};
      for (const int a : parts) {
        for (const int b : parts) {
          INFO("operation " << i << " on nodes " << a << " and " << b << " on [" << box.low << ", "
                            << box.high << "]");
          const int operands = arity(operation);
          if (operands == 1 && b != x) continue;
          checkBox(in, in.make(operation, a, operands > 1 ? b : -1, operands > 2 ? x : -1), box);
        }
      }
    }
  }
}

TEST_CASE("the direction of a monotone operation is known", "[enclosure]") {
  constexpr RealInterval above{0.5, 2}, below{-2, -0.5}, around{-0.5, 2};
  for (const Operation operation : {exp, expm1, sinh, atan, erf, normcdf, sign}) {
    INFO(static_cast<int>(operation));
    for (const RealInterval& box : {above, below, around})
      CHECK(trendOf(operation, box) == Trend::rising);
  }
  for (const Operation operation : {log, log1p, sqrt})
    CHECK(trendOf(operation, above) == Trend::rising);
  for (const Operation operation : {absolute, cosh}) {
    CHECK(trendOf(operation, above) == Trend::rising);
    CHECK(trendOf(operation, below) == Trend::falling);
    CHECK(trendOf(operation, around) == Trend::unknown);
  }
  for (const Operation operation : {bell, normpdf}) {
    CHECK(trendOf(operation, above) == Trend::falling);
    CHECK(trendOf(operation, below) == Trend::rising);
    CHECK(trendOf(operation, around) == Trend::unknown);
  }
  CHECK(trendOf(negate, around) == Trend::falling);
  CHECK(trendOf(nothing, around) == Trend::constant);
  for (const Operation operation : {sin, cos}) CHECK(trendOf(operation, around) == Trend::unknown);
}

}  // namespace
