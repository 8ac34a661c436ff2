#include <catch_amalgamated.hpp>
#include <sstream>

#include "experiments/inside/trace.hpp"
#include "random_networks.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;
using testing::ReferenceRow;

namespace {

TraceConfig traceOf(const NetworkConfig& network, double x, double y, int target) {
  TraceConfig config;
  static_cast<NetworkConfig&>(config) = network;
  config.x = x;
  config.y = y;
  config.target = target;
  return config;
}

TraceConfig configOf(const ReferenceRow& row) {
  TraceConfig config;
  std::istringstream names(row.text("activations"));
  for (std::string name; names >> name;) config.layerActivations.push_back(name);
  config.layers = row.integers("layers");
  config.skip = row.integer("skip") == 1;
  config.normalization = row.text("normalization");
  config.loss = row.text("loss");
  config.labelSmoothing = row.number("label_smoothing");
  config.target = row.integer("target");
  config.weights = row.numbers("weights");
  config.x = row.numbers("point")[0];
  config.y = row.numbers("point")[1];
  return config;
}

void checkClose(const std::vector<double>& got, const std::vector<double>& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    CAPTURE(i);
    CHECK_THAT(got[i], Catch::Matchers::WithinAbs(expected[i], 1e-12));
  }
}

}  // namespace

TEST_CASE("A traced point has PyTorch's numbers in every unit and for every weight", "[inside]") {
  for (const ReferenceRow& row : readReference("traces.csv")) {
    CAPTURE(row.text("activations"), row.text("layers"), row.text("loss"));
    const TraceConfig config = configOf(row);
    REQUIRE(validate(config) == "");
    const TraceResult result = trace(config);
    checkClose(result.sums, row.numbers("sums"));
    checkClose(result.preActivations, row.numbers("pre_activations"));
    checkClose(result.values, row.numbers("values"));
    checkClose(result.probabilities, row.numbers("probabilities"));
    checkClose({result.loss}, row.numbers("loss_value"));
    checkClose(result.valueGradients, row.numbers("value_gradients"));
    checkClose(result.preActivationGradients, row.numbers("pre_activation_gradients"));
    checkClose(result.sumGradients, row.numbers("sum_gradients"));
    checkClose(result.weightGradients, row.numbers("weight_gradients"));
  }
}

TEST_CASE("Gradients of a traced point agree with finite differences", "[inside]") {
  constexpr double step = 1e-6;
  std::vector<NetworkConfig> networks = testing::networksOfEveryKind();
  for (const NetworkConfig& network : testing::networksOfInputs()) networks.push_back(network);
  for (const NetworkConfig& network : networks) {
    for (const char* loss : {"cross_entropy", "squared_error"}) {
      TraceConfig config = traceOf(network, 0.3, -0.8, 1);
      config.loss = loss;
      const TraceResult result = trace(config);
      const auto difference = [&](double& number) {
        const double at = number;
        number = at + step;
        const double above = trace(config).loss;
        number = at - step;
        const double below = trace(config).loss;
        number = at;
        return (above - below) / (2 * step);
      };
      CHECK_THAT(result.pointGradient[0], Catch::Matchers::WithinAbs(difference(config.x), 1e-8));
      CHECK_THAT(result.pointGradient[1], Catch::Matchers::WithinAbs(difference(config.y), 1e-8));
      for (std::size_t i = 0; i < config.weights.size(); ++i) {
        CAPTURE(i, loss);
        CHECK_THAT(result.weightGradients[i],
                   Catch::Matchers::WithinAbs(difference(config.weights[i]), 1e-8));
      }
    }
  }
}

TEST_CASE("Without other inputs the gradient by a point is that by x and y", "[inside]") {
  for (const NetworkConfig& network : testing::networksOfEveryKind()) {
    const TraceResult result = trace(traceOf(network, 0.3, -0.8, 1));
    CHECK(result.inputSlopes == std::vector<double>{1, 0, 0, 1});
    CHECK(result.pointGradient[0] == result.valueGradients[0]);
    CHECK(result.pointGradient[1] == result.valueGradients[1]);
  }
}

TEST_CASE("A unit that is taken out puts out 0 and passes no gradient", "[inside]") {
  for (const NetworkConfig& network : testing::networksOfEveryKind()) {
    TraceConfig config = traceOf(network, 0.3, -0.8, 0);
    config.removed = {3};
    const TraceResult without = trace(config);
    CHECK(without.values[3] == 0);
    CHECK(without.valueGradients[3] == 0);
    CHECK(without.sums[2] == trace(traceOf(network, 0.3, -0.8, 0)).sums[2]);
    // Weights out of the unit are without effect: dL/dw = 0 of each.
    const auto first = static_cast<std::size_t>(network.layers[1]);
    const std::size_t biases = first * (network.normalization == "layer" ? 3 : 1);
    const std::size_t learnt = network.layerActivations.empty() && network.activation != "prelu";
    const std::size_t row = 2 * first + biases + (learnt ? 0 : 1);
    const auto outputs = static_cast<std::size_t>(network.layers[2]);
    for (std::size_t j = 0; j < outputs; ++j) {
      CHECK(without.weightGradients[row + outputs + j] == 0);
    }
  }
}

TEST_CASE("A trace that cannot be run is explained in a sentence", "[inside]") {
  TraceConfig config;
  config.layers = {2, 3, 1};
  CHECK(validate(config).empty());
  config.weights = {1, 2};
  CHECK(validate(config) == "weights must be 13 numbers for these layers, got 2");
  config.weights = {};
  config.target = 2;
  CHECK(validate(config) == "target must be 0 to 1, got 2");
  config.target = 0;
  config.removed = {1};
  CHECK(validate(config) == "removed must be 2 to 4, got 1");
  config.removed = {};
  config.blend = 1.5;
  CHECK(validate(config) == "blend must be 0 to 1, got 1.5");
  config.blend = 1;
  config.loss = "hinges";
  CHECK(validate(config) == "unknown loss 'hinges'; did you mean hinge?");
  config.layers = {3, 1};
  CHECK(validate(config) == "the first of the layers must be 2 (one unit an input), got 3");
}
