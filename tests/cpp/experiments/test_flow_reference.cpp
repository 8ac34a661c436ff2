#include <catch_amalgamated.hpp>

#include "experiments/gradient_flow.hpp"
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
  config.seeds.clear();
  for (const int seed : row.integers("seeds")) {
    config.seeds.push_back(static_cast<std::uint32_t>(seed));
  }
  return config;
}

void checkColumn(const std::vector<double>& got, const std::vector<double>& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t layer = 0; layer < got.size(); ++layer) {
    CAPTURE(layer);
    CHECK_THAT(got[layer], Catch::Matchers::WithinRel(expected[layer], 1e-9));
  }
}

}  // namespace

TEST_CASE("Gradient flow agrees with the NumPy script") {
  for (const ReferenceRow& row : readReference("flow.csv")) {
    CAPTURE(row.text("activation"), row.text("init"), row.text("gain"), row.text("depth"));
    const auto config = configOf(row);
    REQUIRE(explain(config) == "");
    const GradientFlowResult result = gradientFlow(config);
    checkColumn(result.measured, row.numbers("measured"));
    checkColumn(result.low, row.numbers("low"));
    checkColumn(result.high, row.numbers("high"));
    checkColumn(result.deadShare, row.numbers("dead"));
    checkColumn(result.saturatedShare, row.numbers("saturated"));
  }
}
