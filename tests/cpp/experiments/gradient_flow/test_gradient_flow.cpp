#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "experiments/gradient_flow/gradient_flow.hpp"
#include "experiments/shared/health_states.hpp"
#include "experiments/shared/menus.hpp"

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
      REQUIRE(validate(config) == "");
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

TEST_CASE("Every pre-activation is in a bin, beyond the ends, or not a number") {
  for (const double inputScale : {0.0, 1.0, 1e6}) {
    GradientFlowConfig config;
    config.activation = "silu";
    config.inputScale = inputScale;
    const auto flow = gradientFlow(config);
    for (int layer = 0; layer < config.depth; ++layer) {
      double sum = flow.below[layer] + flow.above[layer];
      for (int bin = 0; bin < flow.bins; ++bin) sum += flow.histogram[layer * flow.bins + bin];
      CHECK(sum == Catch::Approx(1).epsilon(1e-12));
    }
  }
}

TEST_CASE("Wide layers come close to the prediction") {
  for (const std::string activation : {"sigmoid", "tanh", "relu", "gelu"}) {
    GradientFlowConfig config;
    config.activation = activation;
    config.width = 256;
    config.samples = 32;
    config.seeds = {0, 1, 2, 3};
    const auto flow = gradientFlow(config);
    for (int layer = 0; layer < config.depth; ++layer) {
      CAPTURE(activation, layer);
      CHECK(flow.measured[layer] == Catch::Approx(flow.predicted[layer]).epsilon(0.15));
      CHECK(flow.preDeviation[layer] ==
            Catch::Approx(flow.predictedDeviation[layer]).epsilon(0.15));
    }
    CHECK(flow.diagnosis.predicted == "near");
  }
}

TEST_CASE("Wide layers come close to the prediction with every remedy and initializer") {
  const auto check = [](auto change) {
    GradientFlowConfig config;
    config.activation = "silu";
    config.width = 256;
    config.samples = 32;
    config.seeds = {0, 1, 2, 3};
    change(config);
    const auto flow = gradientFlow(config);
    for (int layer = 0; layer < config.depth; ++layer) {
      CAPTURE(config.init, config.skip, config.normalization, layer);
      CHECK(flow.measured[layer] == Catch::Approx(flow.predicted[layer]).epsilon(0.2));
      CHECK(flow.preDeviation[layer] == Catch::Approx(flow.predictedDeviation[layer]).epsilon(0.2));
    }
  };
  check([](auto& c) { c.skip = true; });
  check([](auto& c) { c.normalization = "layer"; });
  check([](auto& c) { c.skip = true, c.normalization = "layer", c.gain = 0.3; });
  for (const Choice& row : initializerMenu.choices()) {
    check([&](auto& c) { c.init = row.id, c.sigma = 0.1; });
  }
}

TEST_CASE("Skip connections let the gradient by where weights are 0") {
  GradientFlowConfig config;
  config.activation = "tanh";
  config.init = "zeros";
  CHECK(gradientFlow(config).diagnosis.cause == "zero_weights");
  config.skip = true;
  const auto flow = gradientFlow(config);
  for (const double ratio : flow.measured) CHECK(ratio == Catch::Approx(1).epsilon(1e-12));
  CHECK(flow.diagnosis.cause == "none");
}

namespace {

std::string causeWith(const std::string& activation, const std::string& init, double gain,
                      int depth = 20, double inputScale = 1) {
  GradientFlowConfig config;
  config.activation = activation;
  config.init = init;
  config.gain = gain;
  config.depth = depth;
  config.inputScale = inputScale;
  return gradientFlow(config).diagnosis.cause;
}

}  // namespace

TEST_CASE("The diagnosis names what took the gradient away") {
  CHECK(causeWith("relu", "he", 1, 6) == "none");
  CHECK(causeWith("sigmoid", "he", 1) == "slope_bound");
  CHECK(causeWith("tanh", "lecun", 0.5) == "small_weights");
  CHECK(causeWith("silu", "he", 1) == "slope");
  CHECK(causeWith("sigmoid", "he", 5) == "saturation");
  CHECK(causeWith("tanh", "he", 1, 2, 1e4) == "saturation");
  CHECK(causeWith("relu", "he", 10) == "large_weights");
  CHECK(causeWith("relu", "he", 0) == "dead");
  CHECK(causeWith("tanh", "he", 0) == "zero_weights");
  CHECK(causeWith("sigmoid", "he", 1e-6, 64) == "underflow");
}

TEST_CASE("The diagnosis is about the layer that is worst off, in numbers that multiply to it") {
  GradientFlowConfig config;
  config.depth = 20;
  const auto flow = gradientFlow(config);
  const FlowDiagnosis& found = flow.diagnosis;
  CHECK(found.layer == 0);
  CHECK(found.state == "vanishing");
  CHECK(found.arrives == flow.measured[0]);
  CHECK(found.largestSlope == 0.25);
  CHECK(found.bound == "above");
  const double product = std::pow(found.typicalSlope, 20) * std::pow(found.typicalWeights, 19);
  CHECK(product == Catch::Approx(found.arrives).epsilon(1e-9));
  // He's weights multiply a mean square by 2 on the way through a layer.
  CHECK(found.typicalWeights == Catch::Approx(std::sqrt(2.0)).epsilon(0.05));
}

TEST_CASE("A gradient that is lost is counted, and nothing is predicted of it") {
  GradientFlowConfig config;
  config.activation = "relu";
  config.gain = 100;
  config.inputScale = 1e6;
  config.depth = 64;
  const auto flow = gradientFlow(config);
  CHECK(flow.diagnosis.state == "exploding");
  config.gain = 0;
  const auto none = gradientFlow(config);
  CHECK(none.measured[0] == 0);
  CHECK(none.zeroShare[0] == 1);
  CHECK(none.predicted[0] == 0);
  CHECK(none.diagnosis.state == "vanishing");
}

TEST_CASE("A flow's fingerprint tells results apart") {
  GradientFlowConfig config;
  const auto first = gradientFlow(config).fingerprint;
  CHECK(first == gradientFlow(config).fingerprint);
  config.seeds.back() = 9;
  CHECK(first != gradientFlow(config).fingerprint);
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
    return validate(config);
  };
  CHECK(validate(GradientFlowConfig{}).empty());
  CHECK(with([](auto& c) { c.activation = "sigmod"; }) ==
        "unknown activation 'sigmod'; did you mean sigmoid?");
  CHECK(with([](auto& c) { c.depth = 0; }) == "depth must be 1 to 64, got 0");
  CHECK(with([](auto& c) { c.width = 257; }) == "width must be 1 to 256, got 257");
  CHECK(with([](auto& c) { c.init = "hee"; }) == "unknown init 'hee'; did you mean he?");
  CHECK(with([](auto& c) { c.gain = -1; }) == "gain must be 0 to 100, got -1");
  CHECK(with([](auto& c) { c.sigma = -0.5; }) == "sigma must be 0 to 100, got -0.5");
  CHECK(with([](auto& c) { c.normalization = "batch"; }) == "unknown normalization 'batch'");
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
