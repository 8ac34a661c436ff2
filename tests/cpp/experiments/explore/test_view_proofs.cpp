#include <algorithm>
#include <catch_amalgamated.hpp>

#include "experiments/explore/difference.hpp"
#include "experiments/explore/landmarks.hpp"
#include "experiments/gradient_flow/gradient_flow.hpp"

using namespace plot_twist;

namespace {

bool has(const std::vector<std::string>& names, const char* name) {
  return std::ranges::find(names, name) != names.end();
}

TEST_CASE("Landmarks of a typed formula say whether they are proved") {
  const auto proved = [](const char* text) { return landmarks({.activation = text}).proved; };
  for (const char* name : {"turns", "zeros", "corners", "lowest", "highest", "steepest"}) {
    INFO(name);
    CHECK(has(proved("x^3-x"), name));
    CHECK(has(proved("tanh(x)"), name));
    CHECK_FALSE(has(proved("sin(x)/x"), name));  // a hole at 0
    CHECK_FALSE(has(proved("relu"), name));      // of the catalogue, in every module
  }
  CHECK(has(proved("abs(x)-1"), "corners"));
  CHECK_FALSE(has(proved("x^2"), "zeros"));  // it touches 0, and no list says so
  CHECK_FALSE(has(proved("1/(x^2-2)"), "highest"));
}

TEST_CASE("The gap of a typed formula says whether it is proved") {
  const auto proved = [](const char* f, const char* g) {
    return difference({.activation = f, .other = g}).proved;
  };
  CHECK(proved("tanh(x)", "x/(1+abs(x))") == std::vector<std::string>{"gap", "lineGap"});
  CHECK(has(proved("x*x", "cos(x)"), "gap"));
  CHECK(proved("gelu", "silu").empty());
  CHECK(proved("a*x", "a*a*x").empty());  // a parameter of each, of one name
}

TEST_CASE("The bound of a gradient says whether the largest slope is proved") {
  const auto evidence = [](const char* text) {
    return gradientFlow({.activation = text, .depth = 2}).boundEvidence;
  };
  CHECK(evidence("relu") == "proved");
  CHECK(evidence("1/(1+exp(-x))") == "proved");
  CHECK(evidence("gelu") == "observed");
}

}  // namespace
