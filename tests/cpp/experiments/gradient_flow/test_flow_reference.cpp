#include <catch_amalgamated.hpp>

#include "experiments/gradient_flow/gradient_flow.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;
using testing::ReferenceRow;

namespace {

GradientFlowConfig configOf(const ReferenceRow& row) {
  GradientFlowConfig config;
  config.activation = row.text("activation");
  config.depth = row.integer("depth");
  config.width = row.integer("width");
  config.init = row.text("init");
  config.gain = row.number("gain");
  config.inputScale = row.number("input_scale");
  config.samples = row.integer("samples");
  config.skip = row.integer("skip") != 0;
  config.normalization = row.text("normalization");
  config.seeds.clear();
  for (const int seed : row.integers("seeds")) {
    config.seeds.push_back(static_cast<std::uint32_t>(seed));
  }
  return config;
}

void checkColumn(const std::vector<double>& got, const std::vector<double>& expected,
                 double relative = 1e-9) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t layer = 0; layer < got.size(); ++layer) {
    CAPTURE(layer);
    CHECK_THAT(got[layer], Catch::Matchers::WithinRel(expected[layer], relative));
  }
}

/// Means of numbers of both signs, held to a share of their deviation.
void checkMeans(const std::vector<double>& got, const std::vector<double>& expected,
                const std::vector<double>& deviation) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t layer = 0; layer < got.size(); ++layer) {
    CAPTURE(layer);
    CHECK_THAT(got[layer], Catch::Matchers::WithinAbs(expected[layer], 1e-9 * deviation[layer]));
  }
}

}  // namespace

TEST_CASE("Gradient flow agrees with the NumPy script") {
  for (const ReferenceRow& row : readReference("flow.csv")) {
    CAPTURE(row.text("activation"), row.text("init"), row.text("gain"), row.text("depth"));
    const auto config = configOf(row);
    REQUIRE(validate(config) == "");
    const GradientFlowResult result = gradientFlow(config);
    checkColumn(result.measured, row.numbers("measured"));
    checkColumn(result.low, row.numbers("low"));
    checkColumn(result.high, row.numbers("high"));
    checkColumn(result.deadShare, row.numbers("dead"));
    checkColumn(result.saturatedShare, row.numbers("saturated"));
    checkColumn(result.zeroShare, row.numbers("zero"));
    checkColumn(result.typicalSlope, row.numbers("slope"));
    checkColumn(result.preDeviation, row.numbers("pre_deviation"));
    checkColumn(result.valueDeviation, row.numbers("value_deviation"));
    checkMeans(result.preMean, row.numbers("pre_mean"), result.preDeviation);
    checkMeans(result.valueMean, row.numbers("value_mean"), result.valueDeviation);
    checkColumn(result.below, row.numbers("below"));
    checkColumn(result.above, row.numbers("above"));
  }
}

TEST_CASE("Histograms of pre-activations count what NumPy counts") {
  for (const ReferenceRow& row : readReference("flow_histograms.csv")) {
    const auto config = configOf(row);
    CAPTURE(config.activation, config.init, config.gain);
    const GradientFlowResult result = gradientFlow(config);
    const auto each = static_cast<double>(config.samples * config.width) *
                      static_cast<double>(config.seeds.size());
    const std::vector<int> counts = row.integers("counts");
    REQUIRE(result.histogram.size() == counts.size());
    REQUIRE(result.histogram.size() == static_cast<std::size_t>(result.bins * config.depth));
    for (std::size_t bin = 0; bin < counts.size(); ++bin) {
      CAPTURE(bin);
      CHECK_THAT(result.histogram[bin] * each, Catch::Matchers::WithinAbs(counts[bin], 1e-6));
    }
  }
}

TEST_CASE("The prediction for infinitely wide layers agrees with mpmath's quadrature") {
  for (const ReferenceRow& row : readReference("mean_field.csv")) {
    GradientFlowConfig config;
    config.activation = row.text("activation");
    config.init = row.text("init");
    config.gain = row.number("gain");
    config.depth = 8;
    config.seeds = {0};
    CAPTURE(config.activation, config.init, config.gain);
    const GradientFlowResult result = gradientFlow(config);
    CHECK(result.unpredicted.empty());
    checkColumn(result.predictedDeviation, row.numbers("deviation"), 1e-11);
    checkColumn(result.predicted, row.numbers("gradient"), 1e-11);
  }
}
