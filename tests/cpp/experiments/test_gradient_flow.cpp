#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "experiments/gradient_flow.hpp"
#include "experiments/health.hpp"
#include "experiments/menus.hpp"

using namespace plot_twist;

TEST_CASE("The bound is the greatest slope to the power of the layers that are passed") {
  GradientFlowConfig config;
  config.depth = 10;
  const auto sigmoid = gradientFlow(config);
  for (int layer = 0; layer < 10; ++layer) {
    CHECK(sigmoid.bound[layer] == Catch::Approx(std::pow(0.25, 10 - layer)).epsilon(1e-14));
  }
  config.activation = "relu";
  for (const double bound : gradientFlow(config).bound) CHECK(bound == 1);
}

TEST_CASE("With one unit and one layer the measured share is a slope, so the bound holds") {
  GradientFlowConfig config;
  config.depth = 1;
  config.width = 1;
  config.samples = 50;
  for (const ActivationInfo* info : catalogue()) {
    config.activation = info->id;
    const auto flow = gradientFlow(config);
    CAPTURE(info->id);
    CHECK(flow.high[0] <= flow.bound[0] * (1 + 1e-12));
    CHECK(flow.low[0] <= flow.measured[0] * (1 + 1e-12));
    CHECK(flow.measured[0] <= flow.high[0] * (1 + 1e-12));
  }
}

TEST_CASE("Every activation flows at every depth without a NaN") {
  for (const ActivationInfo* info : catalogue()) {
    for (const double gain : {0.0, 0.01, 1.0, 100.0}) {
      GradientFlowConfig config;
      config.activation = info->id;
      config.depth = 64;
      config.width = 8;
      config.samples = 5;
      config.gain = gain;
      config.inputScale = gain * 1e4;
      CAPTURE(info->id, gain);
      REQUIRE(explain(config) == "");
      const auto flow = gradientFlow(config);
      for (int layer = 0; layer < config.depth; ++layer) {
        CHECK(flow.low[layer] >= 0);
        CHECK(flow.measured[layer] >= 0);
        CHECK(flow.high[layer] >= flow.low[layer]);
        CHECK(flow.health[layer] == health(flow.measured[layer]));
      }
    }
  }
}

TEST_CASE("Health has four names with printed thresholds") {
  constexpr auto thresholds = healthThresholds();
  CHECK(health(0) == "vanishing");
  CHECK(health(std::nextafter(thresholds.fadingFrom, 0)) == "vanishing");
  CHECK(health(thresholds.fadingFrom) == "fading");
  CHECK(health(thresholds.healthyFrom) == "healthy");
  CHECK(health(thresholds.explodingFrom) == "healthy");
  CHECK(health(std::nextafter(thresholds.explodingFrom, 99)) == "exploding");
  CHECK(health(std::numeric_limits<double>::infinity()) == "exploding");
}

TEST_CASE("A gradient flow that cannot be run is explained in a sentence") {
  const auto with = [](auto change) {
    GradientFlowConfig config;
    change(config);
    return explain(config);
  };
  CHECK(explain(GradientFlowConfig{}).empty());
  CHECK(with([](auto& c) { c.activation = "sigmod"; }) ==
        "unknown activation 'sigmod'; did you mean sigmoid?");
  CHECK(with([](auto& c) { c.depth = 0; }) == "depth must be 1 to 64, got 0");
  CHECK(with([](auto& c) { c.width = 257; }) == "width must be 1 to 256, got 257");
  CHECK(with([](auto& c) { c.init = "hee"; }) == "unknown init 'hee'; did you mean he?");
  CHECK(with([](auto& c) { c.gain = -1; }) == "gain must be 0 to 100, got -1");
  CHECK(with([](auto& c) { c.inputScale = std::nan(""); }) ==
        "input scale must be 0 to 1000000, got NaN");
  CHECK(with([](auto& c) { c.samples = 0; }) == "samples must be 1 to 4096, got 0");
  CHECK(with([](auto& c) { c.seeds.clear(); }) == "the number of seeds must be 1 to 100, got 0");
  CHECK(with([](auto& c) { c.depth = 64, c.width = 256, c.samples = 4096; }) ==
        "a network of 64 layers on 4096 samples at once needs 1754 MB, at most 256 MB are allowed: "
        "use fewer layers, units or samples");
  CHECK(with([](auto& c) { c.depth = 64, c.width = 256, c.samples = 200, c.seeds.resize(100); }) ==
        "a network of 64 layers on 20000 samples takes 253 billion multiplications, at most 50 "
        "billion are allowed: use fewer layers, units, samples or seeds");
}
