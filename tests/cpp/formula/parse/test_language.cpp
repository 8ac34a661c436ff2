#include <cmath>
#include <limits>

#include "formula/typed.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

struct Example {
  const char* text;
  double x, value;
};

TEST_CASE("formulas mean what they mean on paper", "[formula]") {
  const auto [text, x, value] = GENERATE(values<Example>({
      {"1 + 2 * 3", 0, 7},
      {"(1 + 2) * 3", 0, 9},
      {"8 - 4 - 2", 0, 2},
      {"8 / 4 / 2", 0, 1},
      {"8 / 4 * 2", 0, 4},
      {"-x^2", 3, -9},
      {"(-x)^2", 3, 9},
      {"2^3^2", 0, 512},
      {"2^-1", 0, 0.5},
      {"2^-x^2", 2, 0.0625},
      {"-2^2 + 1", 0, -3},
      {"2 * -x", 3, -6},
      {"- - x", 3, 3},
      {"+x - +1", 3, 2},
      {"x > 1 ? 10 : 20", 2, 10},
      {"x > 1 ? 10 : 20", 1, 20},
      {"x < 0 ? -1 : x < 1 ? 0 : 1", 0.5, 0},
      {"x < 0 ? -1 : x < 1 ? 0 : 1", 7, 1},
      {"x < 0 ? x < -1 ? 1 : 2 : 3", -0.5, 2},
      {"1 + (x > 0 ? 1 : 2) * 3", 1, 4},
      {"1 < 2", 0, 1},
      {"x <= 2", 2, 1},
      {"x >= 3", 2, 0},
      {"x == 2", 2, 1},
      {"x != 2", 2, 0},
      {"(0 < x) * (x < 1)", 0.5, 1},
      {"x ? 5 : 6", 0, 6},
      {"min(x, 2) + max(x, 2)", 7, 9},
      {"abs(x) * sign(x)", -3, -3},
      {"sign(0)", 0, 0},
      {"1.5e1 + .5 + 2.", 0, 17.5},
      {"1e-2 * 1E+2", 0, 1},
      {"\tx\n+\r1 ", 1, 2},
      {"elu(x, 2)", 1, 1},
      {"leaky_relu(x, 0.5)", -4, -2},
      {"relu(-x)", -4, 4},
      {"x", 4, 4},
      {"=x", 4, 4},
      {" = 1", 4, 1},
      {"x^0", 5, 1},
      {"x^1", 5, 5},
      {"x^3", -2, -8},
      {"x^4", -2, 16},
      {"x^-1", 4, 0.25},
      {"x^0.5", 16, 4},
      {"e^0 + log(e)", 0, 2},
      {"1e-999 + 0", 0, 0},
  }));
  INFO(text);
  CHECK(valueOf(text, x) == value);
}

TEST_CASE("constants are the nearest doubles", "[formula]") {
  CHECK(valueOf("=pi") == 3.14159265358979323846);
  CHECK(valueOf("=e") == 2.71828182845904523536);
}

TEST_CASE("parameters come in the order of their names and are 1 at first", "[formula]") {
  const std::string text = "b * x + a * b";
  CHECK(valueOf(text, 3) == 4);
  CHECK(valueOf(text, 3, std::vector{2.0, 5.0}) == 16);
  CHECK(valueOf("=a", 3, std::vector{7.0}) == 7);
  CHECK(valueOf("elu(x, alpha)", -1000, std::vector{3.0}) == -3);
  CHECK(valueOf("x^n", 3, std::vector{2.0}) == 9);
}

TEST_CASE("a bare name is the catalogue's", "[formula]") {
  for (const ActivationInfo* info : catalogue()) {
    CHECK(validateFunction(info->id) == "");
    CHECK_FALSE(describeFunction(info->id).isFormula);
  }
  CHECK(valueOf("gelu", 1) == valueOf("gelu(x)", 1));
  CHECK(valueOf(" elu ", -1, std::vector{2.0}) == valueOf("elu(x, 2)", -1));
}

TEST_CASE("what is not a number stays none", "[formula]") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const char* text : {"x + 1", "x > 0 ? 1 : 2", "=5", "=a", "0 * x", "sign(x)", "x == 1",
                           "max(x, 3)", "relu(x)", "abs(x)", "x > 0", "2 * x", "1^x"}) {
    INFO(text);
    const auto table = typedTable<double>(text, {nan});
    CHECK(std::isnan(table.value[0]));
    CHECK(std::isnan(table.slope[0]));
    CHECK(std::isnan(table.curvature[0]));
  }
}

TEST_CASE("outside its domain a formula is no number", "[formula]") {
  CHECK(std::isnan(valueOf("log(x)", -1)));
  CHECK(std::isnan(valueOf("sqrt(x)", -1)));
  CHECK(std::isnan(valueOf("x^0.3", -1)));
  CHECK(std::isnan(valueOf("(x - x) / (x - x)", 1)));
  CHECK(valueOf("x > 0 ? log(x) : x", -1) == -1);
  CHECK(std::isnan(valueOf("log(x) > 0 ? 1 : 2", -1)));
}

TEST_CASE("slopes are finite wherever the function is smooth", "[formula]") {
  const auto slope = [](const char* text, double x) {
    return typedTable<double>(text, {x}).slope[0];
  };
  CHECK(slope("tanh(exp(x))", 1000) == 0);
  CHECK(slope("tanh(exp(2 * x))", 354.7) == 0);
  CHECK(slope("sigmoid(-exp(x))", 1000) == 0);
  CHECK(slope("exp(-exp(x))", 1000) == 0);
  CHECK(slope("sqrt(relu(x))", -1) == 0);
  CHECK(slope("x / cosh(x)", 1000) == 0);
  CHECK(slope("x^2.5", 0) == 0);
  CHECK(slope("sqrt(x^2)", 0) == 0);
  CHECK(slope("erf(x)", 1e200) == 0);
}

}  // namespace
