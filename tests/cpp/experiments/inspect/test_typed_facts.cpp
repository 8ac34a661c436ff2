#include <cmath>

#include "experiments/inspect/inspect.hpp"
#include "formula/typed.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

InspectResult factsOf(const char* text) {
  InspectConfig config;
  config.activation = text;
  INFO(text);
  REQUIRE(validate(config) == "");
  return inspect(config);
}

bool near(double a, double b, double tolerance = 1e-12) {
  return a == b || std::abs(a - b) <= tolerance * std::abs(b);
}

TEST_CASE("poles between doubles are breaks of a typed function") {
  const double root2 = 1.4142135623730951;
  const InspectResult facts = factsOf("1/(x^2-2)");
  CHECK(facts.breaks == std::vector<double>{-root2, root2});
  CHECK(facts.smoothness == Smoothness::jump);
  CHECK(facts.lower == -infinity);
  CHECK(facts.upper == infinity);
  CHECK(facts.largestSlope == infinity);
  CHECK(facts.meanSquare == infinity);
  CHECK(facts.variance == infinity);
  CHECK(std::isnan(facts.mean));
  CHECK_FALSE(facts.monotone);
  for (const char* text : {"1/x^2", "log(abs(x))", "log(x^2)", "1/x", "1/sin(x)", "sin(1/x)"}) {
    INFO(text);
    const InspectResult pole = factsOf(text);
    CHECK(pole.smoothness == Smoothness::jump);
    CHECK(pole.breakAt == 0);
  }
  CHECK_FALSE(factsOf("sin(x)/cos(x)").monotone);
}

TEST_CASE("a slope that grows without end is infinite, a logarithm has no bound") {
  for (const char* text : {"log(10/x)", "log(x-2)", "log(2-x)", "sqrt(x-1)", "sqrt(sinh(x*x))"}) {
    INFO(text);
    CHECK(factsOf(text).largestSlope == infinity);
  }
  const InspectResult logarithm = factsOf("log(x) - 11013");
  CHECK(logarithm.lower == -infinity);
  CHECK(logarithm.upper == infinity);
  CHECK(factsOf("tanh(x)").largestSlopeAt == 0);
  CHECK(factsOf("1e9*x").largestSlope == 1e9);
}

TEST_CASE("rounding is not taken for a break, an end or a bend") {
  for (const char* text : {"sin(x)/x", "tanh(x)/x", "(exp(x)-1)/x", "log(cosh(x))",
                           "log((1+exp(x))/2)", "exp(x)/(1+exp(x))^2"}) {
    INFO(text);
    CHECK(factsOf(text).smoothness == Smoothness::smooth);
    CHECK(factsOf(text).breaks.empty());
  }
  const InspectResult softsign = factsOf("x/(1+abs(x))");
  CHECK(softsign.lower == -1);
  CHECK(softsign.upper == 1);
  CHECK_FALSE(softsign.lowerReached);
  CHECK_FALSE(softsign.upperReached);
  CHECK(softsign.smoothness == Smoothness::once);
  CHECK(softsign.largestSlope == 1);
  CHECK(factsOf("abs(x)^1.5").smoothness == Smoothness::once);
  CHECK(factsOf("sign(x)*sqrt(abs(x))").smoothness == Smoothness::continuous);
  CHECK(factsOf("sign(x)*log(1+abs(x))").largestSlope == 1);
  CHECK(factsOf("log(cosh(x))").largestSlope == 1);
  CHECK(factsOf("log((1+exp(x))/2)").largestSlope == 1);
  CHECK(factsOf("log(x)").domain == std::vector<double>{0, infinity});
  CHECK(factsOf("sin(x)/x").domain == std::vector<double>{-infinity, 0, 0, infinity});
  CHECK(factsOf("tanh(x)/x").upper == 1);
  CHECK_FALSE(factsOf("tanh(x)/x").upperReached);
}

TEST_CASE("a moment that no double holds is told from one that does not exist") {
  // e^450 and 35^2 / 2 by mpmath 1.2.1; means of e^(c z) are e^(c^2 / 2).
  const InspectResult steep = factsOf("exp(30*x)");
  CHECK(near(steep.mean, 2.70717827678699832337e195));
  CHECK(near(steep.meanSlope, 30 * 2.70717827678699832337e195));
  CHECK(near(steep.meanProduct, 30 * 2.70717827678699832337e195));
  CHECK(steep.meanSquare == infinity);
  CHECK(steep.beyond ==
        std::vector<std::string>{"meanSquare", "variance", "meanSquareSlope", "varianceRate"});
  CHECK(near(factsOf("-exp(-35*x)").mean, -1.01244202953971322869e266));
  CHECK(factsOf("sinh(30*x)").mean == 0);
  CHECK(factsOf("exp(200*x)").beyond.size() == 7);
  for (const char* text : {"exp(x^2)", "exp(x^2/2)", "exp(exp(x))", "exp(x^3)", "exp(8*x)"}) {
    CHECK(factsOf(text).beyond.empty());
  }
}

TEST_CASE("moments are infinite where they diverge, and have all digits where they do not") {
  const double inf = infinity;
  CHECK(factsOf("exp(x^2/2)").mean == inf);
  CHECK(factsOf("exp(x^2/4)").meanSquare == inf);
  CHECK(near(factsOf("exp(x^2/4)").mean, std::sqrt(2.0)));
  const InspectResult power = factsOf("exp(8*x)");
  CHECK(near(power.mean, 78962960182680.6951609780226353));
  CHECK(near(power.meanSquare, 3.88770840599459509222e55));
  CHECK(factsOf("1/x").variance == inf);
  CHECK(std::isnan(factsOf("1/x").mean));
  const InspectResult logarithm = factsOf("log(abs(x))");
  CHECK(near(logarithm.mean, -0.63518142273073908501));     // -(Euler's gamma + log 2) / 2
  CHECK(near(logarithm.variance, 1.23370055013616982735));  // pi^2 / 8
  CHECK(logarithm.meanSquareSlope == inf);
  CHECK(near(factsOf("sqrt(abs(x))").mean, 0.82217895866245855234));
  const InspectResult peak = factsOf("exp(-(1000*(x-1.2345))^2)");
  CHECK(near(peak.mean, 0.00033003103473812833644));
  CHECK(near(peak.largestSlope, 857.76388496070679648));  // 1000 sqrt(2 / e)
}

}  // namespace
