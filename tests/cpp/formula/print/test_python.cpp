#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>

#include "activations/catalogue.hpp"
#include "formula/function.hpp"
#include "formula/print/python.hpp"

using namespace plot_twist;

namespace {

PythonFunction of(std::string_view text, std::vector<double> parameters = {}) {
  REQUIRE(validateFunction(text, parameters) == "");
  return pythonOf(text, parameters, "mine");
}

bool calls(const PythonFunction& function, std::string_view helper) {
  return std::ranges::find(function.helpers, helper) != function.helpers.end();
}

}  // namespace

// What these functions compute is held against the kernels by running them: see
// tests/engine/script.test.ts.

TEST_CASE("A function is called by its id, or as it is asked to be", "[formula]") {
  CHECK(of("gelu").name == "gelu");
  CHECK(of("hard_silu").name == "hardswish");  // an alias
  CHECK(of("elu", {1}).name == "elu");
  CHECK(of("elu", {0.5}).name == "elu_0_5");
  CHECK(of("hardtanh", {-0.125, 2}).name == "hardtanh_m0_125_2");
  CHECK(of("x * x").name == "mine");
}

TEST_CASE("A short function reads as one would write it", "[formula]") {
  CHECK(of("leaky_relu").definitions ==
        std::vector<std::string>{"def leaky_relu(x):\n"
                                 "    \"\"\"x > 0 ? x : negative_slope * x, and its slope.\"\"\"\n"
                                 "    return where(x > 0, x, 0.01 * x), where(x > 0, 1, 0.01)\n"});
  CHECK(of("=3").definitions.back().ends_with("    return full_like(x, 3), full_like(x, 0)\n"));
  CHECK(of("-(x + 1)^2")
            .definitions.back()
            .ends_with("    t1 = x + 1\n    return -t1**2, -2 * t1\n"));
}

TEST_CASE("What a formula calls is written before it, once", "[formula]") {
  const PythonFunction function = of("elu(x, 0.5) + elu(2 * x, 0.5) + elu(x) - gelu(tanh(x))");
  REQUIRE(function.definitions.size() == 4);
  CHECK(function.definitions.back().starts_with("def mine(x):"));
  const std::set<std::string> names(function.definitions.begin(), function.definitions.end());
  CHECK(names.size() == 4);
  CHECK(calls(function, "tanh"));  // which a script has anyway
  CHECK(calls(function, "normcdf"));
}

TEST_CASE("Only a function that learns takes a second argument", "[formula]") {
  for (const ActivationInfo* info : catalogue()) {
    const PythonFunction function = of(info->id);
    INFO(info->id);
    CHECK(function.learns == makeActivation(info->id)->learntStart().has_value());
    CHECK(function.learns == (info->id == "prelu"));
    CHECK(std::ranges::is_sorted(function.helpers));
  }
  CHECK_FALSE(of("prelu(x)").learns);  // inside a formula its slope is a number
}

TEST_CASE("A long formula with shared parts stays short", "[formula]") {
  std::string text = "x";
  for (int i = 0; i < 12; ++i) text = "tanh(" + text + " + 1) * sin(x)";
  std::size_t length = 0;
  for (const std::string& definition : of(text).definitions) length += definition.size();
  CHECK(length < 4000);
}
