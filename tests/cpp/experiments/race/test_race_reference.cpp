#include <algorithm>
#include <array>
#include <catch_amalgamated.hpp>

#include "experiments/race/runner.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;
using testing::ReferenceRow;

namespace {

RunnerConfig configOf(const ReferenceRow& row, int epochs) {
  RunnerConfig config;
  config.activation = row.text("activation");
  config.layers = row.integers("layers");
  config.init = row.text("init");
  config.optimizer = row.text("optimizer");
  config.learningRate = row.number("learning_rate");
  config.batch = row.integer("batch");
  config.points = row.integer("points");
  config.seed = static_cast<std::uint32_t>(row.integer("seed"));
  config.precision = "double";
  config.epochs = epochs;
  return config;
}

/// The script's slopes of these are central differences, good to some 1e-10.
bool hasNumericalSlope(const std::string& activation) {
  constexpr std::array<std::string_view, 3> names = {"gelu_tanh", "silu", "mish"};
  return std::find(names.begin(), names.end(), activation) != names.end();
}

}  // namespace

TEST_CASE("Races agree with the NumPy script at every epoch") {
  for (const ReferenceRow& row : readReference("race.csv")) {
    CAPTURE(row.text("activation"), row.text("optimizer"), row.text("layers"), row.text("seed"));
    const double tolerance = hasNumericalSlope(row.text("activation")) ? 1e-8 : 1e-9;
    const auto expected = row.numbers("losses");
    const auto config = configOf(row, static_cast<int>(expected.size()));
    REQUIRE(validate(config) == "");
    Runner runner(config);
    runner.advance(config.epochs);
    REQUIRE(runner.losses().size() == expected.size());
    for (std::size_t epoch = 0; epoch < expected.size(); ++epoch) {
      CAPTURE(epoch);
      REQUIRE_THAT(runner.losses()[epoch], Catch::Matchers::WithinAbs(expected[epoch], tolerance));
    }
    if (runner.gradientEpochs().back() != config.epochs - 1) continue;
    const auto norms = runner.gradientNorms().last(runner.layerCount());
    const auto expectedNorms = row.numbers("norms");
    REQUIRE(norms.size() == expectedNorms.size());
    for (std::size_t layer = 0; layer < norms.size(); ++layer) {
      CHECK_THAT(norms[layer], Catch::Matchers::WithinAbs(expectedNorms[layer], tolerance));
    }
  }
}
