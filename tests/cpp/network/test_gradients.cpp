#include <catch_amalgamated.hpp>
#include <cmath>

#include "activations/catalogue.hpp"
#include "network/initializers.hpp"
#include "network/loss.hpp"
#include "network/mlp.hpp"

using namespace plot_twist;

namespace {

/// A random network, random samples, and room for one pass.
struct Problem {
  Mlp<double> network;
  Pass<double> pass;
  Matrix<double> sides;
  Index samples;

  double loss() {
    network.forward(pass);
    return crossEntropy(pass.values.back(), sides, samples, pass.deltas.back());
  }
};

Problem randomProblem(NumpyRandom& random, const ActivationInfo& info) {
  std::vector<int> sizes = {2};
  const auto hidden = 1 + random.below(4);
  for (std::uint32_t i = 0; i < hidden; ++i) sizes.push_back(1 + static_cast<int>(random.below(9)));
  sizes.push_back(1);
  const int layers = static_cast<int>(sizes.size()) - 1;
  Mlp<double> network(sizes, repeatActivation(makeActivation(info.id), layers, true));
  initialize("he", 1, random, network.layout(), network.parameters());
  for (int layer = 0; layer < layers; ++layer) {
    auto biases = network.layout().biases(network.parameters(), layer);
    for (Index unit = 0; unit < biases.size(); ++unit) biases(unit) = 0.3 * random.normal();
  }
  const Index samples = 1 + random.below(13);
  Pass<double> pass(network.layout(), samples);
  Matrix<double> sides = Matrix<double>::Ones(paddedRows(samples), 1);
  auto& inputs = pass.values.front();
  for (Index row = 0; row < inputs.rows(); ++row) {
    const bool real = row < samples;
    for (Index axis = 0; axis < 2; ++axis) {
      inputs(row, axis) = real ? random.normal() : inputs(samples - 1, axis);
    }
    sides(row, 0) = random.below(2) == 0 ? 1 : -1;
  }
  return {std::move(network), std::move(pass), std::move(sides), samples};
}

/// Central difference of the loss along parameter `index`; NaN if a kink lies in between, where a
/// slope differs by far more than the step explains.
double difference(Problem& problem, Index index, double step) {
  double& parameter = problem.network.parameters()(index);
  const double at = parameter;
  parameter = at + step;
  const double above = problem.loss();
  const auto slopesAbove = problem.pass.slopes;
  parameter = at - step;
  const double below = problem.loss();
  const auto slopesBelow = problem.pass.slopes;
  parameter = at;
  for (std::size_t layer = 0; layer < slopesAbove.size(); ++layer) {
    const auto change = (slopesAbove[layer] - slopesBelow[layer]).cwiseAbs().maxCoeff();
    if (change > 0.01) return std::nan("");
  }
  return (above - below) / (2 * step);
}

}  // namespace

TEST_CASE("Backpropagation agrees with finite differences over random networks") {
  const std::uint32_t seed = GENERATE(range(0u, 40u));
  for (const ActivationInfo* info : catalogue()) {
    CAPTURE(seed, info->id);
    NumpyRandom random(seed);
    Problem problem = randomProblem(random, *info);
    Vector<double> gradient = Vector<double>::Zero(problem.network.layout().size());
    problem.loss();
    problem.network.backward(problem.pass, gradient);
    for (Index i = 0; i < gradient.size(); ++i) {
      const double expected = difference(problem, i, 1e-5);
      if (std::isnan(expected)) continue;
      CAPTURE(i);
      REQUIRE_THAT(gradient(i), Catch::Matchers::WithinAbs(expected, 2e-8));
    }
  }
}

TEST_CASE("Padded rows add nothing to loss or gradient") {
  NumpyRandom random(5);
  Problem problem = randomProblem(random, *catalogue().front());
  while (problem.samples % static_cast<Index>(laneCount) == 0) {
    problem = randomProblem(random, *catalogue().front());
  }
  const auto run = [&] {
    Vector<double> gradient = Vector<double>::Zero(problem.network.layout().size());
    const double loss = problem.loss();
    problem.network.backward(problem.pass, gradient);
    return std::pair(loss, gradient);
  };
  const auto before = run();
  const Index padding = paddedRows(problem.samples) - problem.samples;
  problem.pass.values.front().bottomRows(padding).setConstant(1234.5);
  problem.sides.bottomRows(padding).setConstant(-1);
  const auto after = run();
  CHECK(before.first == after.first);
  CHECK(before.second == after.second);
}
