#include <catch_amalgamated.hpp>
#include <numeric>

#include "experiments/dying_relu/dying_relu.hpp"

using namespace plot_twist;

namespace {

DyingReluConfig small() {
  DyingReluConfig config;
  config.layers = {2, 12, 8, 1};
  config.learningRates = {0.01, 0.5};
  config.points = 30;
  config.epochs = 60;
  config.seeds = {0, 1, 2};
  return config;
}

double mean(std::span<const double> all) {
  return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
}

}  // namespace

TEST_CASE("Shares of dead units are those of the runners, unit by unit") {
  const DyingReluConfig config = small();
  const DyingReluResult result = dyingRelu(config);
  REQUIRE(result.endShare.size() == 6);
  for (std::size_t rate = 0; rate < 2; ++rate) {
    for (std::size_t seed = 0; seed < 3; ++seed) {
      RunnerConfig alone;
      alone.activation = "relu";
      alone.layers = config.layers;
      alone.learningRate = config.learningRates[rate];
      alone.points = config.points;
      alone.epochs = config.epochs;
      alone.seed = config.seeds[seed];
      Runner runner(alone);
      runner.advance(config.epochs);
      const auto shares = runner.unitShares().last(4);
      const double dead = 12 * shares[0] + 8 * shares[1];
      CHECK_THAT(result.endShare[rate * 3 + seed], Catch::Matchers::WithinAbs(dead / 20, 1e-15));
    }
    const auto ends = std::span(result.endShare).subspan(rate * 3, 3);
    CHECK_THAT(result.endMean[rate], Catch::Matchers::WithinAbs(mean(ends), 1e-15));
    const auto claimed =
        std::ranges::count_if(ends, [](double share) { return share >= 0.1 && share <= 0.4; });
    CHECK(result.withinClaim[rate] == claimed);
  }
}

TEST_CASE("Curves begin where the seeds begin and end where they end") {
  const DyingReluResult result = dyingRelu(small());
  const std::size_t records = result.epochs.size();
  REQUIRE(result.deadShare.size() == 2 * records);
  CHECK(result.epochs.front() == 0);
  CHECK(result.epochs.back() == 59);
  for (std::size_t rate = 0; rate < 2; ++rate) {
    CHECK_THAT(result.deadShare[rate * records],
               Catch::Matchers::WithinAbs(mean(result.startShare), 1e-15));
    CHECK_THAT(result.deadShare[(rate + 1) * records - 1],
               Catch::Matchers::WithinAbs(result.endMean[rate], 1e-15));
  }
}

TEST_CASE("ReLUs die of a high learning rate, and functions that slope everywhere never do") {
  DyingReluConfig config = small();
  const DyingReluResult relu = dyingRelu(config);
  CHECK(relu.endMean[1] > relu.endMean[0]);
  CHECK(relu.endMean[1] > 0.4);
  for (const std::string activation : {"leaky_relu", "prelu", "elu"}) {
    CAPTURE(activation);
    config.activation = activation;
    const DyingReluResult other = dyingRelu(config);
    for (const double share : other.endShare) CHECK(share == 0);
    CHECK(other.learntSlopes.size() == (activation == "prelu" ? 4u : 0u));
  }
}

TEST_CASE("Runs that diverge are counted") {
  DyingReluConfig config = small();
  config.optimizer = "sgd";
  config.learningRates = {1e30};
  const DyingReluResult result = dyingRelu(config);
  CHECK(result.diverged == std::vector<int>{3});
  CHECK(result.deadShare.size() == result.epochs.size());
}

TEST_CASE("A run whose first loss is not finite has no unit that was counted as dead") {
  DyingReluConfig config = small();
  config.activation = "log(x)";
  config.learningRates = {0.01};
  const DyingReluResult result = dyingRelu(config);
  CHECK(result.diverged == std::vector<int>{3});
  CHECK(result.epochs == std::vector<int>{0});
  CHECK(result.deadShare == std::vector<double>{0});
  CHECK(result.startShare == std::vector<double>(3, 0.0));
  CHECK(result.endShare == std::vector<double>(3, 0.0));
  CHECK(result.layerShare == std::vector<double>(config.layers.size() - 2, 0.0));
}

TEST_CASE("An experiment on dying units that cannot be run is explained in a sentence") {
  const auto with = [](auto change) {
    DyingReluConfig config;
    change(config);
    return validate(config);
  };
  CHECK(validate(DyingReluConfig{}).empty());
  CHECK(with([](auto& c) { c.learningRates = {}; }) ==
        "the number of learning rates must be 1 to 20, got 0");
  CHECK(with([](auto& c) { c.learningRates = {0.1, -1}; }) ==
        "learning rate must be a finite number above 0, got -1");
  CHECK(with([](auto& c) { c.seeds = {}; }) == "the number of seeds must be 1 to 100, got 0");
  CHECK(with([](auto& c) { c.layers = {2, 1}; }) ==
        "layers must have a hidden one between 2 and 1, got none");
  CHECK(with([](auto& c) { c.dataset = "custom"; }) ==
        "dataset must be one that is drawn, got 'custom'");
  CHECK(with([](auto& c) { c.activation = "rulu"; }) ==
        "unknown activation 'rulu'; did you mean relu?");
  CHECK(with([](auto& c) { c.epochs = 100000; }).find("billion multiplications") !=
        std::string::npos);
}
