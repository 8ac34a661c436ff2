#include <cmath>

#include "formula/typed.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

/// Value and slope at x, by mpmath 1.2.1 with 900 digits.
struct Example {
  std::string text;
  double x, value, slope;
};

const std::vector<Example> overflowing = {
    {"(1-exp(-2*x))/(1+exp(-2*x))", -400, -1, 0},
    {"x*exp(x)/(1+exp(x))", 1000, 1000, 1},
    {"log((1+exp(x))/2)", 1000, 999.3068528194400547, 1},
    {"log(cosh(x))", 1000, 999.3068528194400547, 1},
    {"log(cosh(x))", -1000, 999.3068528194400547, -1},
    {"exp(x)/(1+exp(x))^2", 400, 1.9151695967140057e-174, -1.9151695967140057e-174},
    {"log(1+x^2)", 1e160, 736.82722975809462, 2e-160},
    {"(x>0)*x+(x<=0)*(exp(x)-1)", 1000, 1000, 1},
    {"0^x", 1, 0, 0},
    {"x*1e300*1e300*1e-300*1e-300", 3, 3, 1},
    {"log(exp(exp(x)))", 9, 8103.0839275753840077, 8103.0839275753840077},
};

/// Results that differ from these limits by less than 10^-(10^16), or are sums beyond many digits.
const std::vector<Example> far = {
    {"log(exp(exp(x)))", 700, 1.014232054735004509455329596e304, 1.014232054735004509455329596e304},
    {"exp(exp(x))/exp(exp(x))", 600, 1, 0},
    {"log(cosh(x))", 1e17, 1e17, 1},
    {"log(cosh(x))", -1e300, 1e300, -1},
    {"x*exp(x)/(1+exp(x))", 1e300, 1e300, 1},
    {"(exp(x)-exp(-x))/(exp(x)+exp(-x))", 1e300, 1, 0},
    {"sinh(x)/cosh(2*x)", 1e17, 0, 0},
    {"log(exp(x)^2)", 1e300, 2e300, 2},
    {"sqrt(exp(x))*sqrt(exp(-x))", -1e17, 1, 0},
    {"sin(exp(-x))*exp(x)", 1e17, 1, 0},
    {"log1p(exp(-x))*exp(x)", 1e200, 1, 0},
    {"min(exp(x),1)", 1e17, 1, 0},
    {"exp(x)*(exp(-x)-exp(-x-1))", 1e18, 0.63212055882855767840, 0},
    {"(x+1)-x", 1e300, 1, 0},
    {"(1e200+x)-1e200", 3, 3, 1},
    {"exp(x)-(1+exp(x))", 1e6, -1, 0},
    {"(sin(x)+exp(exp(x)))-(exp(exp(x))-x)", 20, 20.912945250727627655, 1.4080820618133919861},
    {"x-exp(x)-(2-(3+exp(x)))+1", 1e9, 1000000002, 1},
};

/// Fails unless the numbers that are asked for are those of the example.
void checkAsked(const Activation& function, const Example& example) {
  double value = 0, slope = 0;
  function.evaluateExactly(Evaluation<double>{
      .x = {&example.x, 1}, .value = {&value, 1}, .slope = {&slope, 1}, .curvature = {}});
  CHECK(ulps(value, example.value) <= 1);
  CHECK(ulps(slope, example.slope) <= 1);
}

TEST_CASE("a finite result is right although something on the way overflows", "[formula]") {
  for (const Example& example : overflowing) {
    INFO(example.text << " at " << example.x);
    const auto function = typed(example.text);
    checkAsked(*function, example);
    const Table<double> drawn(*function, {example.x});
    CHECK(ulps(drawn.value[0], example.value) <= 1);
    CHECK(ulps(drawn.slope[0], example.slope) <= 1);
  }
}

TEST_CASE("a finite result is right although no exponent holds what is on the way", "[formula]") {
  for (const Example& example : far) {
    INFO(example.text << " at " << example.x);
    const auto function = typed(example.text);
    checkAsked(*function, example);
    const double drawn = Table<double>(*function, {example.x}).value[0];
    CHECK((std::isnan(drawn) || ulps(drawn, example.value) <= 1));  // a gap where it takes too long
  }
}

TEST_CASE("terms that cancel leave a gap where they are no numbers", "[formula]") {
  for (const char* text : {"log(x)-(2+log(x))", "sqrt(x)+1-sqrt(x)", "(1/x+x)-1/x"}) {
    INFO(text);
    const Table<double> drawn(*typed(text), {-1, 0, 1});
    const bool isDefined = std::string(text).starts_with("(1/x");
    CHECK(std::isnan(drawn.value[0]) == !isDefined);
    CHECK(std::isfinite(drawn.value[1]) == std::string(text).starts_with("sqrt"));
    CHECK(std::isfinite(drawn.value[2]));
  }
}

TEST_CASE("floats for training are right where exponentials overflow", "[formula]") {
  for (const float x : {-400.0F, -100.0F, -60.0F, 60.0F, 100.0F, 400.0F}) {
    INFO(x);
    const auto tanh = typedTable<float>("(1-exp(-2*x))/(1+exp(-2*x))", {x});
    CHECK(tanh.value[0] == std::copysign(1.0F, x));
    CHECK(std::fabs(tanh.slope[0]) < 1e-30F);
    const auto silu = typedTable<float>("x*exp(x)/(1+exp(x))", {x});
    CHECK(std::fabs(silu.value[0] - std::max(x, 0.0F)) <= 1e-6F * std::fabs(x));
    CHECK(std::fabs(silu.slope[0] - (x > 0 ? 1.0F : 0.0F)) <= 1e-6F);
    const auto bump = typedTable<float>("exp(x)/(1+exp(x))^2", {x});
    CHECK(bump.value[0] >= 0);
    CHECK(bump.value[0] <= 1e-25F);
  }
}

TEST_CASE("cancellation costs no digits where numbers are asked for", "[formula]") {
  const std::vector<Example> examples = {
      {"(exp(x)-1-x)/x^2", 1e-9, 0.50000000016666666671, 0.16666666675},
      {"(1-cos(x))/x^2", 1e-8, 0.49999999999999999583, -8.3333333333333333e-10},
      {"sqrt(x^2+1)-x", 1e8, 4.9999999999999998750e-9, -4.9999999999999996e-17},
      {"sin(pi*x)", 1, 0, -3.1415926535897932385},
      {"1-tanh(x)", 20, 8.4967085105831777e-18, -1.6993417021166355e-17},
      {"sin(x)^2+cos(x)^2-1", 2, 0, 0},
      {"(exp(x)-exp(-x))/2", 1e-200, 1e-200, 1},
  };
  for (const auto& [text, x, value, slope] : examples) {
    INFO(text << " at " << x);
    double found = 0, steepness = 0;
    typed(text)->evaluateExactly(Evaluation<double>{
        .x = {&x, 1}, .value = {&found, 1}, .slope = {&steepness, 1}, .curvature = {}});
    CHECK(ulps(found, value) <= 1);
    CHECK(std::fabs(steepness - slope) <= 1e-15 * std::fabs(slope));
  }
}

TEST_CASE("a slope where pieces meet is the common one, or the least between both", "[formula]") {
  const auto slopeAt = [](const char* text, double x) {
    const auto both = typedTable<float>(text, {static_cast<float>(x)});
    const double slope = typedTable<double>(text, {x}).slope[0];
    CHECK(static_cast<double>(both.slope[0]) == static_cast<float>(slope));
    return slope;
  };
  CHECK(slopeAt("sign(x)*log(1+abs(x))", 0) == 1);
  CHECK(slopeAt("sign(x)*(1-exp(-abs(x)))", 0) == 1);
  CHECK(slopeAt("x/(1+abs(x))", 0) == 1);
  CHECK(slopeAt("sign(x)*sqrt(abs(x))", 0) == infinity);
  CHECK(slopeAt("sqrt(abs(x))", 0) == 0);
  CHECK(slopeAt("abs(x)", 0) == 0);
  CHECK(slopeAt("max(x,-x)", 0) == 0);
  CHECK(slopeAt("x>0?x:-x", 0) == 0);
  CHECK(slopeAt("max(x,0)", 0) == 0);
  CHECK(slopeAt("max(0,x)", 0) == 0);
  CHECK(slopeAt("x>=0?x:0", 0) == 0);
  CHECK(slopeAt("(x>=0)*x", 0) == 0);
  CHECK(slopeAt("relu(x)", 0) == 0);
  CHECK(slopeAt("max(x,0.25*x)", 0) == 0.25);
  CHECK(slopeAt("x>=0?x:0.25*x", 0) == 0.25);
  CHECK(slopeAt("leaky_relu(x,0.25)", 0) == 0.25);
  CHECK(slopeAt("min(max(x,-1),1)", 1) == 0);
  CHECK(slopeAt("hardtanh(x)", 1) == 0);
  CHECK(slopeAt("2*elu(x,2)", 0) == 4);  // PyTorch's
}

}  // namespace
