#include <array>
#include <string>

#include "formula/typed.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

TEST_CASE("a formula that is asked for again is the same object", "[formula]") {
  const std::array<double, 1> two{2}, three{3};
  const auto first = typed("a * tanh(x)", two);
  CHECK(typed("a * tanh(x)", two) == first);
  const auto other = typed("a * tanh(x)", three);
  CHECK(other != first);
  CHECK(valueOf("a * tanh(x)", 0.5, two) == 2 * valueOf("tanh(x)", 0.5));
  CHECK(valueOf("a * tanh(x)", 0.5) == valueOf("tanh(x)", 0.5));
}

TEST_CASE("what is known of a formula tells 0 from -0, and wrong numbers from right ones",
          "[formula]") {
  const std::array<double, 1> zero{0.0}, negative{-0.0};
  CHECK(valueOf("1 / a + x", 1, zero) > 0);
  CHECK(valueOf("1 / a + x", 1, negative) < 0);
  const std::array<double, 2> many{1, 2};
  CHECK(validateFunction("a + x", many) == "the formula takes 1 parameter (a), got 2");
  CHECK(validateFunction("a + x").empty());
}

TEST_CASE("more formulas than are kept are what they were", "[formula]") {
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 20; ++i) CHECK(valueOf("x + " + std::to_string(i), 1) == 1 + i);
  }
}
