#include <catch_amalgamated.hpp>
#include <cmath>
#include <string>

#include "experiments/inspect/inspect.hpp"

using namespace plot_twist;

namespace {

/// "(-inf, -0.5] (0, inf)"
std::string rangeOf(const char* text) {
  std::string all;
  for (const ValueInterval& it : inspect({.activation = text}).range) {
    const auto end = [](double number) {
      return std::isinf(number) ? std::string(number > 0 ? "inf" : "-inf")
                                : Catch::StringMaker<float>::convert(static_cast<float>(number));
    };
    all.append(all.empty() ? "" : " ").append(it.lowerReached ? "[" : "(").append(end(it.lower));
    all.append(", ").append(end(it.upper)).append(it.upperReached ? "]" : ")");
  }
  return all;
}

TEST_CASE("A range has a gap where a pole or a jump leaves one") {
  CHECK(rangeOf("1/(x^2-2)") == "(-inf, -0.5f] (0.0f, inf)");
  CHECK(rangeOf("1/x") == "(-inf, 0.0f) (0.0f, inf)");
  CHECK(rangeOf("1/x^2") == "(0.0f, inf)");
  CHECK(rangeOf("sin(x)/cos(x)") == "(-inf, inf)");
  CHECK(rangeOf("log(abs(x))") == "(-inf, inf)");
  CHECK(rangeOf("sign(x)") == "[-1.0f, -1.0f] [0.0f, 0.0f] [1.0f, 1.0f]");
  CHECK(rangeOf("hardshrink") == "(-inf, -0.5f) [0.0f, 0.0f] (0.5f, inf)");
  CHECK(rangeOf("x+1/x") == "(-inf, -2.0f] [2.0f, inf)");
  CHECK(rangeOf("x<0 ? tanh(x) : 2+x") == "(-1.0f, 0.0f) [2.0f, inf)");
}

TEST_CASE("A range has no gap where a function is continuous, or its pieces overlap") {
  CHECK(rangeOf("relu") == "[0.0f, inf)");
  CHECK(rangeOf("elu") == "(-1.0f, inf)");
  CHECK(rangeOf("x/(1+abs(x))") == "(-1.0f, 1.0f)");
  CHECK(rangeOf("x<0 ? tanh(x) : sin(x)") == "[-1.0f, 1.0f]");
  CHECK(rangeOf("sin(x)/x") == "[-0.217233628f, 1.0f)");
  CHECK(rangeOf("log(-1-x^2)").empty());
}

TEST_CASE("A function falls on each side of a pole across which it rises") {
  CHECK(inspect({.activation = "1/x"}).falls == std::vector<double>{-infinity, 0, 0, infinity});
  CHECK(inspect({.activation = "-sign(x)-x"}).falls == std::vector<double>{-infinity, infinity});
  CHECK(inspect({.activation = "1/x^2"}).falls == std::vector<double>{0, infinity});
}

TEST_CASE("A constant in disguise is a constant, a hole beside it or not") {
  for (const char* text :
       {"cosh(tanh(10)*x/x)", "exp(tanh(3)*x/x)*2", "sin(x)^2+cos(x)^2", "sqrt(x^2+x*x)/abs(x)",
        "x/x", "(2*sin(x))/sin(x)", "exp(exp(x))/exp(exp(x))", "log(3)*(x-x)+1"}) {
    INFO(text);
    const InspectResult facts = inspect({.activation = text});
    CHECK(facts.largestSlope == 0);
    CHECK(facts.lower == facts.upper);
    CHECK(facts.monotone);
    CHECK(facts.smoothness == Smoothness::smooth);
    CHECK(facts.range.size() == 1);
  }
}

TEST_CASE("A slope that is only approached has no place") {
  for (const char* text : {"log(cosh(x))", "sqrt(1+x^2)", "log((1+exp(x))/2)", "x*tanh(x)-x"}) {
    INFO(text);
    const InspectResult facts = inspect({.activation = text});
    CHECK(std::isinf(facts.largestSlopeAt) == (text[0] != 'x'));
  }
}

TEST_CASE("Swings that grow without end have no bounds, others have") {
  for (const char* text :
       {"sign(sin(x))*x", "x*sin(x)", "log(1+x^2)*cos(x)", "sqrt(abs(x))*sin(3*x)"}) {
    INFO(text);
    const InspectResult facts = inspect({.activation = text});
    CHECK(facts.lower == -infinity);
    CHECK(facts.upper == infinity);
  }
  for (const char* text : {"sin(x)", "atan(x)*sin(x)", "sin(x^2)", "cos(x)*(1+1/(1+x^2))"}) {
    INFO(text);
    const InspectResult facts = inspect({.activation = text});
    CHECK(facts.lower > -2.0001);
    CHECK(facts.upper < 2.0001);
  }
  CHECK(inspect({.activation = "max(0,x*sin(x))"}).lower == 0);
  CHECK(inspect({.activation = "max(0,x*sin(x))"}).upper == infinity);
  CHECK(inspect({.activation = "sin(x^2)"}).largestSlope == infinity);
}

}  // namespace
