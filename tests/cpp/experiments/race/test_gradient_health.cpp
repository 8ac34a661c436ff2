#include <array>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "experiments/race/gradient_health.hpp"
#include "experiments/race/runner.hpp"
#include "experiments/shared/health_states.hpp"

using namespace plot_twist;
using Catch::Matchers::WithinRel;

namespace {

std::vector<std::string_view> namesOf(const GradientHealth& health) {
  std::vector<std::string_view> names;
  for (const int state : health.states) names.push_back(healthStates[state]);
  return names;
}

}  // namespace

TEST_CASE("Gradients are compared weight for weight with those of the last layer") {
  // 2 x 8 weights with a norm of 4 have a root mean square of 1; 8 x 2 with 0.4 have a tenth of it.
  const std::array sizes = {2, 8, 2};
  const std::array norms = {4.0, 0.4, 0.4, 4.0};
  const GradientHealth health = gradientHealth(norms, sizes);
  REQUIRE(health.relative.size() == 4);
  CHECK_THAT(health.relative[0], WithinRel(10.0, 1e-15));
  CHECK(health.relative[1] == 1);
  CHECK_THAT(health.relative[2], WithinRel(0.1, 1e-15));
  CHECK(health.relative[3] == 1);
}

TEST_CASE("The states of gradients in training have the limits of the gradient flow") {
  const auto limits = healthThresholds();
  const std::array sizes = {4, 4, 4, 4, 4, 4, 4};
  const std::array norms = {limits.explodingFrom * 1.01, limits.explodingFrom,
                            limits.healthyFrom,          limits.healthyFrom * 0.99,
                            limits.fadingFrom * 0.99,    1.0};
  CHECK(namesOf(gradientHealth(norms, sizes)) ==
        std::vector<std::string_view>{"exploding", "healthy", "healthy", "fading", "vanishing",
                                      "healthy"});
}

TEST_CASE("A gradient of nothing is vanishing, one that is no number is exploding") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::array sizes = {2, 2, 2};
  const std::array norms = {0.0, 0.0, 1.0, 0.0, nan, 1.0};
  const GradientHealth health = gradientHealth(norms, sizes);
  CHECK(health.relative[0] == 0);
  CHECK(std::isinf(health.relative[2]));
  CHECK(namesOf(health) == std::vector<std::string_view>{"vanishing", "vanishing", "exploding",
                                                         "vanishing", "exploding", "healthy"});
}

TEST_CASE("A run has a state for every record of every layer") {
  RunnerConfig config;
  config.layers = {2, 8, 8, 1};
  config.points = 25;
  Runner runner(config);
  CHECK(runner.gradientHealth().states.empty());
  runner.advance(5);
  const GradientHealth health = runner.gradientHealth();
  CHECK(health.states.size() == runner.gradientNorms().size());
  CHECK(health.relative.size() == health.states.size());
  for (std::size_t last = 2; last < health.relative.size(); last += 3) {
    CHECK(health.relative[last] == 1);
  }
}
