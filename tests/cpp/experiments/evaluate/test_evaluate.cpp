#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "activations/catalogue.hpp"
#include "experiments/evaluate/evaluate.hpp"

using namespace plot_twist;

TEST_CASE("Evaluation in float is the float function of the rounded points") {
  const std::vector<double> at = {-10, -0.1, 0, 1.0 / 3, 3, 1e30};
  for (const ActivationInfo* info : catalogue()) {
    CAPTURE(info->id);
    const auto single =
        evaluate({.activation = std::string(info->id), .precision = "float", .at = at});
    const auto activation = makeActivation(info->id);
    for (std::size_t i = 0; i < at.size(); ++i) {
      const float x = static_cast<float>(at[i]);
      float value = 0, slope = 0;
      activation->evaluate(Evaluation<float>{
          .x = {&x, 1}, .value = {&value, 1}, .slope = {&slope, 1}, .curvature = {}});
      CHECK(single.x[i] == static_cast<double>(x));
      CHECK(single.value[i] == static_cast<double>(value));
      CHECK(single.slope[i] == static_cast<double>(slope));
    }
  }
}

TEST_CASE("NaN in, NaN out; infinities give limits") {
  const double infinity = std::numeric_limits<double>::infinity();
  const auto result = evaluate({.activation = "tanh", .at = {std::nan(""), -infinity, infinity}});
  CHECK(std::isnan(result.value[0]));
  CHECK(result.value[1] == -1);
  CHECK(result.value[2] == 1);
  CHECK(result.slope[2] == 0);
}

TEST_CASE("An evaluation that cannot be run is explained in a sentence") {
  CHECK(validate(EvaluateConfig{.at = {0}}).empty());
  CHECK(validate(EvaluateConfig{.precision = "half", .at = {0}}) == "unknown precision 'half'");
  CHECK(validate(EvaluateConfig{}) == "at must name at least one x, got none");
  CHECK(validate(EvaluateConfig{.activation = "tahn", .at = {0}}) ==
        "unknown activation 'tahn'; did you mean tanh?");
}
