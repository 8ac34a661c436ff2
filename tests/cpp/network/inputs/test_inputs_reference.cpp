#include <catch_amalgamated.hpp>
#include <cmath>
#include <sstream>

#include "experiments/inside/unit_maps.hpp"
#include "experiments/race/runner.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;
using testing::ReferenceRow;

namespace {

RunnerConfig configOf(const ReferenceRow& row) {
  RunnerConfig config;
  config.inputs.clear();
  std::istringstream names(row.text("inputs"));
  for (std::string name; names >> name;) config.inputs.push_back(name);
  config.activation = row.text("activation");
  config.layers = row.integers("layers");
  config.optimizer = "sgd";
  config.learningRate = row.number("learning_rate");
  config.batch = row.integer("batch");
  config.points = row.integer("points");
  config.seed = static_cast<std::uint32_t>(row.integer("seed"));
  config.precision = "double";
  return config;
}

}  // namespace

TEST_CASE("Networks of functions of x and y train as in NumPy", "[inputs]") {
  for (const ReferenceRow& row : readReference("inputs.csv")) {
    CAPTURE(row.text("inputs"));
    const auto expected = row.numbers("losses");
    RunnerConfig config = configOf(row);
    config.epochs = static_cast<int>(expected.size());
    REQUIRE(validate(config) == "");
    Runner runner(config);
    runner.advance(config.epochs);
    REQUIRE(runner.losses().size() == expected.size());
    for (std::size_t epoch = 0; epoch < expected.size(); ++epoch) {
      CAPTURE(epoch);
      REQUIRE_THAT(runner.losses()[epoch], Catch::Matchers::WithinAbs(expected[epoch], 1e-9));
    }
  }
}

TEST_CASE("A run's picture of its outputs is that of its opened network", "[inputs]") {
  RunnerConfig config;
  config.activation = "tanh";
  config.inputs = {"y", "x2", "sin_pi_x"};
  config.layers = {3, 5, 1};
  config.epochs = 20;
  Runner runner(config);
  runner.advance(20);
  UnitMapsConfig maps;
  maps.activation = config.activation;
  maps.inputs = config.inputs;
  maps.layers = config.layers;
  maps.weights = runner.weights();
  maps.units = {8};
  maps.resolution = 31;
  const std::vector<float> shown = runner.boundary(31, 1.5);
  const std::vector<float> logits = unitMaps(maps).maps;
  for (std::size_t pixel = 0; pixel < shown.size(); ++pixel) {
    CHECK_THAT(shown[pixel], Catch::Matchers::WithinAbs(1 / (1 + std::exp(-logits[pixel])), 1e-6));
  }
}
