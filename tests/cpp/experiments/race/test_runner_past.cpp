#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <numeric>

#include "experiments/race/race_memory.hpp"
#include "experiments/race/runner.hpp"

using namespace plot_twist;

namespace {

RunnerConfig small() {
  RunnerConfig config;
  config.activation = "relu";
  config.layers = {2, 7, 5, 1};
  config.points = 30;
  config.epochs = 40;
  config.testShare = 0.2;
  config.precision = "double";
  return config;
}

/// A layer's pre-activations, sample by sample, from its inputs and the weights that begin at `at`.
std::vector<std::vector<double>> layer(const std::vector<std::vector<double>>& inputs, int outputs,
                                       std::vector<double>::const_iterator at) {
  std::vector<std::vector<double>> all;
  for (const auto& input : inputs) {
    const auto biases = at + static_cast<int>(input.size()) * outputs;
    std::vector<double> z(biases, biases + outputs);
    for (std::size_t i = 0; i < input.size(); ++i) {
      for (int o = 0; o < outputs; ++o) z[o] += input[i] * at[static_cast<int>(i) * outputs + o];
    }
    all.push_back(z);
  }
  return all;
}

/// The share of numbers in [from, to).
double shareWithin(const std::vector<std::vector<double>>& rows, double from, double to) {
  double within = 0, count = 0;
  for (const auto& row : rows) {
    count += static_cast<double>(row.size());
    within += static_cast<double>(
        std::ranges::count_if(row, [&](double z) { return z >= from && z < to; }));
  }
  return within / count;
}

std::vector<std::vector<double>> trainingPoints(const Runner& runner) {
  std::vector<std::vector<double>> rows;
  const auto points = runner.points();
  const auto held = runner.testIndices();
  for (std::uint32_t i = 0; i < points.size() / 3; ++i) {
    if (!std::ranges::binary_search(held, i)) rows.push_back({points[3 * i], points[3 * i + 1]});
  }
  return rows;
}

}  // namespace

TEST_CASE("Histograms of the past are those of a network multiplied out by hand") {
  Runner runner(small());
  runner.advance(40);
  const int epoch = GENERATE(0, 13, Runner::now);
  const auto weights = runner.weights(epoch);
  auto first = layer(trainingPoints(runner), 7, weights.begin());
  auto active = first;
  for (auto& row : active) {
    for (double& z : row) z = std::max(z, 0.0);
  }
  const auto second = layer(active, 5, weights.begin() + 2 * 7 + 7);
  const PreActivations seen = runner.preActivations(epoch);
  REQUIRE(seen.layers == 2);
  const double width = (seen.to - seen.from) / seen.bins;
  for (int bin = 0; bin < seen.bins; ++bin) {
    const double from = seen.from + bin * width;
    CHECK(std::abs(seen.histogram[bin] - shareWithin(first, from, from + width)) < 1e-12);
    CHECK(std::abs(seen.histogram[seen.bins + bin] - shareWithin(second, from, from + width)) <
          1e-12);
  }
  CHECK(seen.below[0] == shareWithin(first, -1e300, seen.from));
  CHECK(seen.above[1] == shareWithin(second, seen.to, 1e300));
}

TEST_CASE("Shares of a histogram come to one, normalised or not, in either precision") {
  RunnerConfig config = small();
  config.normalization = GENERATE("none", "layer");
  config.precision = GENERATE("float", "double");
  config.skip = true;
  config.layers = {2, 6, 6, 1};
  Runner runner(config);
  runner.advance(5);
  const PreActivations seen = runner.preActivations();
  const auto sum = std::accumulate(seen.histogram.begin(), seen.histogram.end(), 0.0);
  CHECK(std::abs(sum + seen.below[0] + seen.below[1] + seen.above[0] + seen.above[1] - 2) < 1e-12);
}

TEST_CASE("A network without hidden layers has no histogram and nothing that could be dead") {
  RunnerConfig config = small();
  config.layers = {2, 1};
  Runner runner(config);
  runner.advance(3);
  CHECK(runner.preActivations().layers == 0);
  CHECK(runner.preActivations().histogram.empty());
  CHECK(runner.deadShare() == 0);
}

TEST_CASE("The dead share weighs layers by their units") {
  RunnerConfig config = small();
  Runner runner(config);
  CHECK(std::isnan(runner.deadShare()));
  runner.advance(1);
  const auto shares = runner.unitShares();
  CHECK(std::abs(runner.deadShare() - (shares[0] * 7 + shares[1] * 5) / 12) < 1e-15);
}

TEST_CASE("The dead share of an epoch is that of the last count by then") {
  RunnerConfig config = small();
  config.activation = "relu";
  config.epochs = 300;
  config.learningRate = 0.5;
  Runner runner(config);
  runner.advance(300);
  const auto epochs = runner.unitEpochs();
  REQUIRE(epochs.size() > 10);
  REQUIRE(epochs[1] > 1);
  const auto at = [&](std::size_t record) {
    const auto shares = runner.unitShares().subspan(record * 4, 4);
    return (shares[0] * 7 + shares[1] * 5) / 12;
  };
  REQUIRE(at(0) != at(epochs.size() - 1));
  for (std::size_t record = 0; record < epochs.size(); ++record) {
    CHECK(std::abs(runner.deadShare(epochs[record]) - at(record)) < 1e-15);
    CHECK(runner.deadShare(epochs[record]) == runner.deadShare(epochs[record] + 1));
  }
  CHECK(runner.deadShare(299) == runner.deadShare());
}

TEST_CASE("What is asked of an epoch comes from the one that is kept") {
  RunnerConfig config = small();
  config.snapshots = 4;
  Runner runner(config);
  CHECK(runner.keptEpoch(10) == 0);
  runner.advance(40);  // kept: 0, 16, 32
  CHECK(runner.keptEpoch(15) == 0);
  CHECK(runner.keptEpoch(16) == 16);
  CHECK(runner.keptEpoch(39) == 32);
  CHECK(runner.keptEpoch(40) == 40);
  CHECK(runner.keptEpoch(Runner::now) == 40);
  CHECK(runner.weights(39) == runner.weights(32));
}

TEST_CASE("Remedies and learnt slopes count where memory is estimated") {
  RunnerConfig config;
  config.layers = {2, 256, 256, 256, 256, 256, 256, 256, 256, 1};
  config.points = 5000;
  CHECK(validate(config).empty());
  config.skip = true;
  config.normalization = "layer";
  CHECK(validate(config) ==
        "a network of 9 layers on 10000 samples at once needs 408 MB, at most 256 MB are allowed: "
        "use fewer layers, units or samples");
}

TEST_CASE("Many runs share what they may remember, and too many are refused") {
  RunnerConfig config;
  CHECK(snapshotsWithin(config, 8) == 16);
  config.epochs = 2000;
  CHECK(validateRuns(config, 800).empty());  // eight activations from a hundred seeds
  const int few = snapshotsWithin(config, 800);
  CHECK(few >= 2);
  config.snapshots = few;
  CHECK(bytesOfRun(config) * 800 < 110e6);  // beside the page in a tab of 300 MB
  config.epochs = 20000;
  CHECK(validateRuns(config, 800) ==
        "800 runs of 20000 epochs need 319 MB, at most 256 MB are allowed: use fewer seeds, "
        "activations, epochs, units or points");
}

TEST_CASE("Norms of the weights are those of the weights, layer by layer, at any epoch") {
  Runner runner(small());
  runner.advance(40);
  const int epoch = GENERATE(0, 13, Runner::now);
  const auto weights = runner.weights(epoch);
  const auto norms = runner.report(epoch).weightNorms;
  const std::vector<int> layers = small().layers;
  REQUIRE(norms.size() == layers.size() - 1);
  auto at = weights.begin();
  for (std::size_t layer = 0; layer < norms.size(); ++layer) {
    const auto end = at + layers[layer] * layers[layer + 1];
    const double squares = std::inner_product(at, end, at, 0.0);
    CHECK_THAT(norms[layer], Catch::Matchers::WithinRel(std::sqrt(squares), 1e-12));
    at = end + layers[layer + 1];  // over the biases
  }
}
