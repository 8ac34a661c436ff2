#include <catch_amalgamated.hpp>

#include "experiments/evaluate/evaluate_vector.hpp"

using namespace plot_twist;

TEST_CASE("A function of a list gives what was asked for, in the precision asked for") {
  const auto plain = evaluateVector({.at = {2, 1}});
  CHECK(plain.value.size() == 2);
  CHECK(plain.pushForward.empty());
  CHECK(plain.pullBack.empty());
  const auto all = evaluateVector(
      {.function = "glu", .at = {1, 2, 3, 4}, .direction = {1, 1, 1, 1}, .cotangent = {1, 1}});
  CHECK(all.value.size() == 2);
  CHECK(all.pushForward.size() == 2);
  CHECK(all.pullBack.size() == 4);
  const auto single = evaluateVector({.precision = "float", .at = {0.1, 0.2}});
  const auto same = evaluateVector({.at = {double(0.1F), double(0.2F)}});
  CHECK(single.value[0] == double(float(same.value[0])));
}

TEST_CASE("A function of a list that cannot be run is explained in a sentence") {
  CHECK(validate(EvaluateVectorConfig{.at = {0}}).empty());
  CHECK(validate(EvaluateVectorConfig{}) == "softmax takes at least one number, got none");
  CHECK(validate(EvaluateVectorConfig{.precision = "half", .at = {0}}) ==
        "unknown precision 'half'");
  CHECK(validate(EvaluateVectorConfig{.at = {0, 1}, .direction = {1}}) ==
        "direction must have 2 numbers or none, got 1");
  CHECK(validate(EvaluateVectorConfig{.function = "glu", .at = {0, 1}, .cotangent = {1, 2}}) ==
        "cotangent must have 1 number or none, got 2");
}
