#include <cmath>

#include "formula/expression/rewrite.hpp"
#include "formula/typed.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

std::string noteOf(std::string_view text) {
  const auto notes = describeFunction(text).notes;
  return notes.empty() ? "" : notes.front();
}

/// A rule's side with expressions in the places of u and v.
std::string filledIn(std::string_view side) {
  std::string text;
  for (std::size_t i = 0; i < side.size(); ++i) {
    const auto isLetter = [&](std::size_t at) {
      return at < side.size() && std::isalpha(static_cast<unsigned char>(side[at])) != 0;
    };
    const bool isAlone = !isLetter(i + 1) && (i == 0 || !isLetter(i - 1));
    if (isAlone && side[i] == 'u') {
      text += "(x / 2 + 0.1)";
    } else if (isAlone && side[i] == 'v') {
      text += "(x + 3)";
    } else {
      text += side[i];
    }
  }
  return text;
}

TEST_CASE("every rule computes what was typed", "[formula]") {
  for (const RewriteRule& rule : rewriteRules()) {
    INFO(rule.typed);
    if (validateFunction(filledIn(rule.computed)) != "") {
      // Forms that cannot be typed, or that need a function which the catalogue lacks.
      CHECK((rule.typed == "exp(-u^2)" || rule.typed == "u - tanh(u)"));
      continue;
    }
    CHECK(noteOf(filledIn(rule.typed)).find(" is computed as ") != std::string::npos);
    const auto x = grid(-1.5, 2, 0.13);
    const auto typed = typedTable<double>(filledIn(rule.typed), x);
    const auto computed = typedTable<double>(filledIn(rule.computed), x);
    for (std::size_t i = 0; i < x.size(); ++i) {
      INFO(x[i] << ": " << typed.value[i] << " and " << computed.value[i]);
      CHECK(std::fabs(typed.value[i] - computed.value[i]) <=
            1e-15 * (1 + std::fabs(typed.value[i])));
      CHECK(std::fabs(typed.slope[i] - computed.slope[i]) <=
            1e-15 * (1 + std::fabs(typed.slope[i])));
    }
  }
}

TEST_CASE("people are told what is computed in another way", "[formula]") {
  CHECK(noteOf("x*tanh(log(1+exp(x)))") ==
        "log(1+exp(x)) is computed as softplus(x): exp overflows long before the result does");
  CHECK(noteOf("0.5 * x * (1 + erf(x / sqrt(2)))")
            .starts_with("(1 + erf(x / sqrt(2))) is computed as 2 * normcdf(x)"));
  CHECK(noteOf("x / (1 + exp(-x))").starts_with("x / (1 + exp(-x)) is computed as x * sigmoid(x)"));
  CHECK(noteOf("log(1 + exp(k * x)) / k")
            .starts_with("log(1 + exp(k * x)) is computed as softplus(k * x)"));
  CHECK(noteOf("x * tanh(x)") == "");
  CHECK(noteOf("gelu") == "");
}

TEST_CASE("better forms reach where typed ones end", "[formula]") {
  CHECK(valueOf("log(1 + exp(x))", 800) == 800);
  CHECK(valueOf("log(1 + exp(x))", -700) == valueOf("exp(x)", -700));
  CHECK(valueOf("x / (1 + exp(-x))", -1000) == 0);
  CHECK(valueOf("(exp(x) - exp(-x)) / (exp(x) + exp(-x))", 1000) == 1);
  CHECK(valueOf("(exp(2 * x) - 1) / (exp(2 * x) + 1)", -1000) == -1);
  CHECK(valueOf("sqrt(x^2)", 1e200) == 1e200);
  CHECK(valueOf("log(1 + x)", 1e-30) == 1e-30);
  CHECK(valueOf("1 - tanh(x)", 30) == 2 * valueOf("sigmoid(x)", -60));
  CHECK(valueOf("log(1 / (1 + exp(-x)))", -800) == -800);
}

}  // namespace
