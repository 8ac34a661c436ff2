#include <cmath>

#include "formula/typed.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

struct Example {
  std::string text;
  std::vector<Kink> kinks;
};

TEST_CASE("kinks and jumps are found, with both sides", "[formula]") {
  const double root2 = 1.4142135623730951;
  const auto [text, kinks] = GENERATE_COPY(values<Example>({
      {"abs(x)", {{0, {0, -1}, {0, 1}}}},
      {"abs(x - 1)", {{1, {0, -1}, {0, 1}}}},
      {"max(0, x)", {{0, {0, 0}, {0, 1}}}},
      {"max(x, 0)", {{0, {0, 0}, {0, 1}}}},
      {"relu(3 - x)", {{3, {0, -1}, {0, 0}}}},
      {"min(max(x, -1), 1)", {{-1, {-1, 0}, {-1, 1}}, {1, {1, 1}, {1, 0}}}},
      {"sign(x)", {{0, {-1, 0}, {1, 0}}}},
      {"sign(x^3)", {{0, {-1, 0}, {1, 0}}}},
      {"sign(x)^2", {}},
      {"abs(x)^2", {}},
      {"abs(x)^3", {}},
      {"max(x, x)", {}},
      {"x > 0 ? x : expm1(x)", {}},
      {"x > 0 ? x : 2 * expm1(x)", {{0, {0, 2}, {0, 1}}}},
      {"elu(x)", {}},
      {"elu(x, 2)", {{0, {0, 2}, {0, 1}}}},
      {"elu(x - 2, 2) + 1", {{2, {1, 2}, {1, 1}}}},
      {"selu(-x)", {{0, {0, -1.0507009873554805}, {0, -1.7580993408473768}}}},
      {"x > 1", {{1, {0, 0}, {1, 0}}}},
      {"x >= 1 ? x : -x", {{1, {-1, -1}, {1, 1}}}},
      {"(x > -1) * (x < 2)", {{-1, {0, 0}, {1, 0}}, {2, {1, 0}, {0, 0}}}},
      {"abs(x^2 - 2)",
       {{-root2, {0, -2 * root2}, {0, 2 * root2}}, {root2, {0, -2 * root2}, {0, 2 * root2}}}},
      {"1 / x", {{0, {-infinity, -infinity}, {infinity, -infinity}}}},
      {"1 / x^2", {{0, {infinity, infinity}, {infinity, -infinity}}}},
      {"x^-3", {{0, {-infinity, -infinity}, {infinity, -infinity}}}},
      {"log(abs(x))", {{0, {-infinity, -infinity}, {-infinity, infinity}}}},
      {"sqrt(abs(x))", {{0, {0, -infinity}, {0, infinity}}}},
      {"sin(x) / x", {}},
      {"tanh(x) / x", {}},
      {"(exp(x) - 1) / x", {}},
      {"log(cosh(x))", {}},
      {"log((1 + exp(x)) / 2)", {}},
      {"x / (1 + abs(x))", {}},
      {"abs(x)^1.5", {}},
      {"sign(x) * log(1 + abs(x))", {}},
      {"sign(x) * (1 - exp(-abs(x)))", {}},
      {"log(x^2)", {{0, {-infinity, -infinity}, {-infinity, infinity}}}},
      {"(x^2)^(1 / 3)", {{0, {0, -infinity}, {0, infinity}}}},
      {"sign(x) * sqrt(abs(x))", {{0, {0, infinity}, {0, infinity}}}},
      {"1 / (x^2 - 2)",
       {{-root2, {infinity, infinity}, {-infinity, infinity}},
        {root2, {-infinity, -infinity}, {infinity, -infinity}}}},
      {"1 / (1 + 1 / x)", {{-1, {infinity, infinity}, {-infinity, infinity}}}},
      {"1 / (x^2 - 2 * x + 1)", {{1, {infinity, infinity}, {infinity, -infinity}}}},
      {"exp(-1 / x^2)", {}},
      {"x * log(abs(x))", {{0, {0, -infinity}, {0, -infinity}}}},
      {"x / abs(x)", {{0, {-1, 0}, {1, 0}}}},
      {"log(x)", {}},
      {"x * tanh(softplus(x))", {}},
      {"relu(relu(x))", {{0, {0, 0}, {0, 1}}}},
      {"abs(x - 5e4)", {{5e4, {0, -1}, {0, 1}}}},
  }));
  const auto found = typed(text)->kinks();
  INFO(text);
  REQUIRE(found.size() == kinks.size());
  const auto near = [](double a, double b) { return a == b || std::fabs(a - b) <= 1e-12; };
  for (std::size_t i = 0; i < kinks.size(); ++i) {
    INFO(found[i].x << ": " << found[i].left.value << ", " << found[i].left.slope << " and "
                    << found[i].right.value << ", " << found[i].right.slope);
    CHECK(near(found[i].x, kinks[i].x));
    CHECK(near(found[i].left.value, kinks[i].left.value));
    CHECK(near(found[i].left.slope, kinks[i].left.slope));
    CHECK(near(found[i].right.value, kinks[i].right.value));
    CHECK(near(found[i].right.slope, kinks[i].right.slope));
  }
}

TEST_CASE("a function without a limit has a break", "[formula]") {
  const auto kinks = typed("sin(1/x)")->kinks();
  REQUIRE(kinks.size() == 1);
  CHECK(kinks[0].x == 0);
  CHECK(std::isnan(kinks[0].left.value));
  CHECK(std::isnan(kinks[0].right.value));
}

TEST_CASE("poles of a tangent lie where the cosine is 0", "[formula]") {
  int near = 0;
  for (const Kink& kink : typed("sin(x) / cos(x)")->kinks()) {
    if (std::fabs(kink.x) > 32) continue;
    ++near;
    const double turns = kink.x / 3.14159265358979323846 - 0.5;
    CHECK(std::fabs(turns - std::round(turns)) < 1e-14);
    CHECK(kink.left.value == infinity);
    CHECK(kink.right.value == -infinity);
  }
  CHECK(near == 20);
}

TEST_CASE("bends of the curvature are told from kinks", "[formula]") {
  const auto bends = [](const char* text) { return *typed(text)->bends(); };
  REQUIRE(bends("abs(x)^1.5").size() == 1);
  CHECK(bends("abs(x)^1.5")[0].left == infinity);
  REQUIRE(bends("x / (1 + abs(x))").size() == 1);
  CHECK(bends("x / (1 + abs(x))")[0].left == 2);
  CHECK(bends("x / (1 + abs(x))")[0].right == -2);
  CHECK(bends("abs(x)^3").empty());
  CHECK(bends("abs(x)^2").empty());
  CHECK(bends("x * tanh(log(1 + exp(x)))").empty());
}

TEST_CASE("of very many kinks the nearest to zero are found", "[formula]") {
  const auto kinks = typed("abs(sin(x))")->kinks();
  REQUIRE(kinks.size() == 200);
  for (std::size_t i = 1; i < kinks.size(); ++i) CHECK(kinks[i - 1].x < kinks[i].x);
  int near = 0;
  for (const Kink& kink : kinks) {
    if (std::fabs(kink.x) > 32) continue;
    const double turns = kink.x / 3.14159265358979323846;
    CHECK(std::fabs(turns - std::round(turns)) < 1e-14);
    CHECK(std::fabs(kink.right.slope - 1) < 1e-14);
    ++near;
  }
  CHECK(near == 21);
}

TEST_CASE("the largest slope is found", "[formula]") {
  const auto largest = [](const char* text) { return typed(text)->largestSlope(); };
  const auto isNear = [](double found, double exact) { return std::fabs(found - exact) <= 1e-14; };
  CHECK(largest("=3") == 0);
  CHECK(largest("3 * x") == 3);
  CHECK(largest("sin(x)") == 1);
  CHECK(isNear(largest("tanh(5 * (x - 0.01))"), 5));
  CHECK(isNear(largest("1 / (1 + exp(-x))"), 0.25));
  CHECK(isNear(largest("exp(-x^2)"), 0.85776388496070679648));  // sqrt(2 / e)
  CHECK(largest("max(x, -7 * x)") == 7);
  CHECK(largest("softplus(x)") == 1);
  CHECK(largest("sign(x) * sqrt(abs(x))") == infinity);
  CHECK(largest("1 / (x^2 - 2)") == infinity);
  const double peak = largest("exp(-(1e5 * (x - 1.2345))^2)");
  CHECK(std::fabs(peak - 1e5 * 0.85776388496070679648) <= 1e-3);
  CHECK(largest("x^2") == infinity);
  CHECK(largest("exp(x)") == infinity);
  CHECK(largest("sqrt(abs(x))") == infinity);
  for (const char* id : {"gelu", "silu", "mish", "gelu_tanh"}) {
    const auto& info = infoOf(id);
    INFO(id);
    CHECK(std::fabs(largest(std::string(info.formula).c_str()) - info.facts.largestSlope) <= 1e-14);
  }
}

}  // namespace
