#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "experiments/gain/gain.hpp"

using namespace plot_twist;
using Catch::Matchers::WithinRel;

TEST_CASE("Gains of piecewise linear functions are those in closed form") {
  for (const double deviation : {0.01, 1.0, 30.0}) {
    CAPTURE(deviation);
    const auto gainsOf = [&](const char* activation, std::vector<double> parameters = {}) {
      return gain({.activation = activation, .parameters = parameters, .deviation = deviation});
    };
    const GainResult relu = gainsOf("relu");
    CHECK_THAT(relu.forward, WithinRel(std::sqrt(2), 1e-12));
    CHECK_THAT(relu.backward, WithinRel(std::sqrt(2), 1e-12));
    const GainResult identity = gainsOf("identity");
    CHECK_THAT(identity.forward, WithinRel(1.0, 1e-12));
    CHECK_THAT(identity.backward, WithinRel(1.0, 1e-12));
    // As torch.nn.init.calculate_gain("leaky_relu", a) has it: sqrt(2 / (1 + a^2)).
    const GainResult leaky = gainsOf("leaky_relu", {0.3});
    CHECK_THAT(leaky.forward, WithinRel(std::sqrt(2 / 1.09), 1e-12));
    CHECK_THAT(leaky.backward, WithinRel(std::sqrt(2 / 1.09), 1e-12));
  }
}

TEST_CASE("SELU keeps unit variance with gain 1") {
  CHECK_THAT(gain({.activation = "selu"}).forward, WithinRel(1.0, 1e-12));
}

TEST_CASE("The gain of a sine is that of E[sin^2] = (1 - exp(-2 s^2)) / 2") {
  const double deviation = 0.7;
  const GainResult sine = gain({.activation = "sin(x)", .deviation = deviation});
  const double lost = std::exp(-2 * deviation * deviation);
  CHECK_THAT(sine.forward, WithinRel(deviation / std::sqrt((1 - lost) / 2), 1e-12));
  CHECK_THAT(sine.backward, WithinRel(1 / std::sqrt((1 + lost) / 2), 1e-12));
}

TEST_CASE("No gain brings back what a function has lost") {
  const GainResult constant = gain({.activation = "0*x"});
  CHECK(constant.forward == std::numeric_limits<double>::infinity());
  CHECK(constant.backward == std::numeric_limits<double>::infinity());
  CHECK(std::isnan(gain({.activation = "log(x)"}).forward));
}

TEST_CASE("A gain needs a function and a positive deviation") {
  CHECK(validate(GainConfig{}).empty());
  CHECK(validate(GainConfig{.activation = "rleu"}).starts_with("unknown activation 'rleu'"));
  CHECK(validate(GainConfig{.deviation = 0}) == "deviation must be 0.001 to 1000, got 0");
}
