#include <algorithm>

#include "formula/typed.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

TEST_CASE("a formula is described", "[formula]") {
  const auto description = describeFunction("= a * x + beta ");
  CHECK(description.isFormula);
  CHECK(description.name == "a * x + beta");
  CHECK(description.formula == "a * x + beta");
  REQUIRE(description.parameters.size() == 2);
  CHECK(description.parameters[0].name == "a");
  CHECK(description.parameters[1].name == "beta");
  CHECK(description.parameters[1].initial == 1);
  CHECK(description.parameters[1].min == -5);
  CHECK(description.parameters[1].max == 5);
}

TEST_CASE("a function of the catalogue is described alike", "[formula]") {
  const auto description = describeFunction("elu");
  CHECK_FALSE(description.isFormula);
  CHECK(description.name == "ELU");
  CHECK(description.formula == infoOf("elu").formula);
  REQUIRE(description.parameters.size() == 1);
  CHECK(description.parameters[0].name == "alpha");
  CHECK(description.parameters[0].meaning == infoOf("elu").parameters[0].meaning);
}

std::string mathOf(std::string_view text) {
  const std::string mathml = describeFunction(text).mathml;
  REQUIRE(mathml.starts_with("<math>"));
  REQUIRE(mathml.ends_with("</math>"));
  return mathml.substr(6, mathml.size() - 13);
}

TEST_CASE("formulas are set as on paper", "[formula]") {
  CHECK(mathOf("x/2") == "<mfrac><mi>x</mi><mn>2</mn></mfrac>");
  CHECK(mathOf("-x^2") == "<mrow><mo>−</mo><msup><mi>x</mi><mn>2</mn></msup></mrow>");
  CHECK(mathOf("(x+1)^2") ==
        "<msup><mrow><mo>(</mo><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mo>)</mo></mrow>"
        "<mn>2</mn></msup>");
  CHECK(mathOf("sqrt(x)") == "<msqrt><mi>x</mi></msqrt>");
  CHECK(mathOf("=alpha") == "<mi>α</mi>");
  CHECK(mathOf("=min_val") == "<msub><mi>min</mi><mi>val</mi></msub>");
  CHECK(mathOf("x<1") == "<mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow>");
  CHECK(mathOf("2*3") == "<mrow><mn>2</mn><mo>·</mo><mn>3</mn></mrow>");
  CHECK(mathOf("2*x") == "<mrow><mn>2</mn><mo>\u2062</mo><mi>x</mi></mrow>");
  CHECK(mathOf("exp(-x)") == "<msup><mi>e</mi><mrow><mo>−</mo><mi>x</mi></mrow></msup>");
  CHECK(mathOf("sin(x)") ==
        "<mrow><mi>sin</mi><mo>\u2061</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow>");
  CHECK(mathOf("x*sin(x)").starts_with("<mrow><mi>x</mi><mo>\u2062</mo><mtext>\u2009</mtext>"));
  CHECK(mathOf("x*sqrt(x)") == "<mrow><mi>x</mi><mo>\u2062</mo><msqrt><mi>x</mi></msqrt></mrow>");
  CHECK(mathOf("expm1(x)") == "<mrow><msup><mi>e</mi><mi>x</mi></msup><mo>−</mo><mn>1</mn></mrow>");
  CHECK(mathOf("x*expm1(x)") == mathOf("x*(exp(x)-1)"));
  CHECK(mathOf("log1p(x)") == mathOf("log(1+x)"));
  CHECK(mathOf("x>0?x:0").starts_with("<mrow><mo>{</mo><mtable><mtr><mtd><mi>x</mi></mtd>"));
}

TEST_CASE("a long decimal is set with its first digits", "[formula]") {
  CHECK(mathOf("=1.0507009873554805") == "<mn>1.0507…</mn>");
  CHECK(mathOf("=0.0001234567890123") == "<mn>0.00012345…</mn>");
  CHECK(mathOf("=1234567.125") == "<mn>1234567.1…</mn>");
  for (const std::string_view kept :
       {"0.044715", "123456789012", "1.23456789012e-5", "3.0", "0.0"}) {
    CHECK(mathOf(std::string("=").append(kept)) == "<mn>" + std::string(kept) + "</mn>");
  }
}

/// Whether every element is closed where it should be.
bool isBalanced(std::string_view markup) {
  std::vector<std::string_view> open;
  for (std::size_t at = markup.find('<'); at != std::string_view::npos;
       at = markup.find('<', at + 1)) {
    const std::string_view name = markup.substr(at + 1, markup.find('>', at) - at - 1);
    if (!name.starts_with('/')) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name.substr(1)) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

TEST_CASE("every formula of the catalogue is set well", "[formula]") {
  for (const ActivationInfo* info : catalogue()) {
    INFO(info->id);
    CHECK(isBalanced(describeFunction(info->id).mathml));
    CHECK(mathOf(info->id) == mathOf(std::string("=").append(info->formula)));
  }
}

}  // namespace
