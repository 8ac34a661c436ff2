#include <catch_amalgamated.hpp>
#include <cmath>
#include <set>
#include <vector>

#include "activations/catalogue.hpp"

using namespace plot_twist;

namespace {

std::string validate(std::string_view id, std::vector<double> parameters = {}) {
  return validateActivation(id, parameters);
}

TEST_CASE("every entry is complete and has a name of its own", "[catalogue]") {
  std::set<std::string_view> ids, names;
  for (const ActivationInfo* info : catalogue()) {
    INFO(info->id);
    CHECK(ids.insert(info->id).second);
    CHECK(names.insert(info->name).second);
    for (const std::string_view alias : info->aliases) CHECK(ids.insert(alias).second);
    CHECK_FALSE(info->family.empty());
    CHECK_FALSE(info->formula.empty());
    CHECK_FALSE(info->facts.paper.empty());
    CHECK(info->facts.lower < info->facts.upper);
    for (const Parameter& parameter : info->parameters) {
      CHECK(parameter.min <= parameter.initial);
      CHECK(parameter.initial <= parameter.max);
      CHECK(info->formula.find(parameter.name) != std::string_view::npos);
      CHECK_FALSE(parameter.meaning.empty());
    }
  }
}

TEST_CASE("every entry can be made", "[catalogue]") {
  for (const ActivationInfo* info : catalogue()) {
    CHECK(validate(info->id) == "");
    CHECK(makeActivation(info->id) != nullptr);
  }
}

TEST_CASE("an alias is as good as the id", "[catalogue]") {
  for (const ActivationInfo* info : catalogue()) {
    for (const std::string_view alias : info->aliases) {
      INFO(alias);
      CHECK(validate(alias) == "");
      REQUIRE(makeActivation(alias) != nullptr);
      CHECK(makeActivation(alias)->largestSlope() == info->facts.largestSlope);
    }
  }
  CHECK(validate("linear", {1}) == "identity takes no parameters, got 1");
  CHECK(validate("hard_tanh", {2, 1}) == "min_val must be less than max_val, got 2 and 1");
  CHECK(validate("hard_silo") == "unknown activation 'hard_silo'; did you mean hard_silu?");
}

TEST_CASE("a wrong choice is explained in one sentence", "[catalogue]") {
  CHECK(validate("gleu") == "unknown activation 'gleu'; did you mean gelu?");
  CHECK(makeActivation("gleu") == nullptr);
  CHECK(validate("leakyrelu") == "unknown activation 'leakyrelu'; did you mean leaky_relu?");
  CHECK(validate("TANH") == "unknown activation 'TANH'; did you mean tanh?");
  CHECK(validate("") == "unknown activation ''");
  CHECK(validate("quaternion") == "unknown activation 'quaternion'");
  CHECK(validate(std::string(100, 'x')) == "unknown activation '" + std::string(32, 'x') + "...'");
  CHECK(validate("tanh", {1}) == "tanh takes no parameters, got 1");
  CHECK(validate("elu", {1, 2}) == "elu takes 1 parameter, got 2");
  CHECK(validate("hardtanh", {1, 2, 3}) == "hardtanh takes 2 parameters, got 3");
  CHECK(validate("hardtanh", {1}) == "min_val must be less than max_val, got 1 and 1");
  CHECK(validate("leaky_relu", {3}) == "negative_slope must be 0 to 1, got 3");
  CHECK(validate("softplus", {0, 20}) == "beta must be 0.1 to 20, got 0");
  CHECK(validate("hardtanh", {2, 1}) == "min_val must be less than max_val, got 2 and 1");
  CHECK(validate("hardtanh", {1, 1}) == "min_val must be less than max_val, got 1 and 1");
  CHECK(validate("hardtanh", {-11, 1}) == "min_val must be -10 to 10, got -11");
  CHECK(validate("rrelu", {0.5, 0.25}) == "lower must be at most upper, got 0.5 and 0.25");
  CHECK(validate("swish", {1e-9}) == "beta must be 0 or at least 0.001, got 1e-09");
  CHECK(validate("elu", {std::nan("")}) == "alpha must be 0 to 5, got NaN");
}

}  // namespace
