#include <catch_amalgamated.hpp>
#include <cmath>

#include "formula/expression/expression.hpp"

using namespace plot_twist;

namespace {

TEST_CASE("a function of the catalogue at a constant is a constant, and so are its derivatives",
          "[formula]") {
  Expressions in;
  const int tanh = in.function("tanh");
  const double at = 0.5, value = std::tanh(at), slope = 1 - value * value;
  const double expected[] = {value, slope, -2 * value * slope};
  for (int order = 0; order < 3; ++order) {
    INFO("order " << order);
    const int node = in.activate(tanh, order, in.constant(at));
    REQUIRE(in.isConstant(node));
    CHECK(std::abs(in[node].number - expected[order]) <= 1e-15);
  }
}

}  // namespace
