#include <catch_amalgamated.hpp>

#include "experiments/inside/trace.hpp"
#include "experiments/inside/unit_maps.hpp"
#include "experiments/race/runner.hpp"
#include "random_networks.hpp"

using namespace plot_twist;

namespace {

constexpr int side = 23;  // 529 pixels: more than one pass

/// What the traces of pixel centres say that the picture `of` has to show.
const std::vector<double>& numbersOf(const TraceResult& trace, const std::string& of) {
  if (of == "value") return trace.values;
  return of == "pre_activation" ? trace.preActivations : trace.valueGradients;
}

}  // namespace

TEST_CASE("Pictures of units show what traces of their pixels say", "[inside]") {
  std::vector<NetworkConfig> networks = testing::networksOfEveryKind();
  for (const NetworkConfig& network : testing::networksOfInputs()) networks.push_back(network);
  for (const NetworkConfig& network : networks) {
    for (const char* of : {"value", "pre_activation", "loss_gradient"}) {
      UnitMapsConfig config;
      static_cast<NetworkConfig&>(config) = network;
      config.of = of;
      config.target = 1;
      config.resolution = side;
      REQUIRE(validate(config) == "");
      const UnitMapsResult result = unitMaps(config);
      for (const int pixel : {0, 22, 100, 511, 512, 528}) {
        TraceConfig point;
        static_cast<NetworkConfig&>(point) = network;
        point.x = 1.5 * (2 * (pixel % side) + 1 - side) / side;
        point.y = -1.5 * (2 * (pixel / side) + 1 - side) / side;
        point.target = 1;
        const TraceResult traced = trace(point);
        const auto& expected = numbersOf(traced, of);
        REQUIRE(result.maps.size() == expected.size() * side * side);
        for (std::size_t unit = 0; unit < expected.size(); ++unit) {
          CAPTURE(of, pixel, unit);
          const float shown = result.maps[unit * side * side + static_cast<std::size_t>(pixel)];
          CHECK_THAT(shown, Catch::Matchers::WithinAbs(expected[unit], 2e-5));
          CHECK(shown >= result.least[unit]);
          CHECK(shown <= result.largest[unit]);
        }
      }
    }
  }
}

TEST_CASE("Gradients of an output are those of finite differences in the inputs", "[inside]") {
  UnitMapsConfig config;
  config.activation = "tanh";
  config.layers = {2, 6, 3};
  config.resolution = 201;
  config.target = 2;
  config.units = {0, 1, 10};
  testing::drawWeights(config, 5);
  const UnitMapsResult values = unitMaps(config);
  config.of = "output_gradient";
  const UnitMapsResult gradients = unitMaps(config);
  const std::size_t area = 201 * 201, middle = 100 * 201 + 100;
  const float* const output = values.maps.data() + 2 * area + middle;
  const float h = 2 * 1.5F / 201;
  CHECK_THAT(gradients.maps[middle],
             Catch::Matchers::WithinAbs((output[1] - output[-1]) / (2 * h), 1e-3));
  CHECK_THAT(gradients.maps[area + middle],
             Catch::Matchers::WithinAbs((output[-201] - output[201]) / (2 * h), 1e-3));
  CHECK(gradients.maps[2 * area + middle] == 1);
}

TEST_CASE("The picture of a run's output is its decision boundary, at any epoch", "[inside]") {
  RunnerConfig run;
  run.layers = {2, 8, 8, 3};
  run.classes = 3;
  run.epochs = 40;
  Runner runner(run);
  runner.advance(40);
  for (const int epoch : {Runner::now, 10}) {
    UnitMapsConfig config;
    config.layers = run.layers;
    config.weights = runner.weights(epoch);
    config.units = {18, 19, 20};
    const auto logits = unitMaps(config).maps;
    const auto probabilities = runner.boundary(24, 1.5, epoch);
    for (std::size_t i = 0; i < 24 * 24; ++i) {
      double sum = 0;
      for (std::size_t k = 0; k < 3; ++k) sum += std::exp(double{logits[k * 576 + i]});
      CHECK_THAT(std::exp(double{logits[i]}) / sum,
                 Catch::Matchers::WithinAbs(probabilities[i], 1e-5));
    }
  }
}

TEST_CASE("Without weights a network has those of a run before its first epoch", "[inside]") {
  UnitMapsConfig drawn;
  drawn.activation = "relu";
  drawn.layers = {2, 5, 1};
  drawn.seed = 7;
  UnitMapsConfig given = drawn;
  given.weights = Runner({.activation = "relu", .layers = {2, 5, 1}, .seed = 7}).weights();
  CHECK(unitMaps(drawn).maps == unitMaps(given).maps);
}

TEST_CASE("Pictures that cannot be made are explained in a sentence", "[inside]") {
  UnitMapsConfig config;
  config.units = {99};
  CHECK(validate(config) == "units must be 0 to 98, got 99");
  config.units = {};
  config.resolution = 1024;
  CHECK(validate(config) ==
        "pictures of 99 units with 1024 pixels a side take 103809024 numbers, at most 16777216 are "
        "allowed: ask for fewer units or pixels");
  config.resolution = 0;
  CHECK(validate(config) == "resolution must be 1 to 1024, got 0");
  config.resolution = 1;
  config.of = "values";
  CHECK(validate(config) == "unknown quantity 'values'; did you mean value?");
}
