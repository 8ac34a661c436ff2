#include "network/layers/random_problem.hpp"

#include <vector>

#include "activations/catalogue.hpp"
#include "network/initializers/initializers.hpp"

namespace plot_twist::testing {
namespace {

template <class Row>
const Row& pick(NumpyRandom& random, std::span<const Row> rows) {
  return rows[random.below(static_cast<std::uint32_t>(rows.size()))];
}

/// Any function that has a derivative but for kinks.
std::string_view pickActivation(NumpyRandom& random) {
  if (random.below(6) == 0) return "prelu";
  for (;;) {
    const ActivationInfo& info = *pick(random, catalogue());
    if (info.facts.smoothness != Smoothness::jump) return info.id;
  }
}

std::vector<int> pickSizes(NumpyRandom& random, int outputs) {
  std::vector<int> sizes = {2};
  const auto hidden = 1 + random.below(4);
  const bool isEven = random.below(2) == 0;  // equal widths let inputs skip layers
  const int width = 1 + static_cast<int>(random.below(6));
  for (std::uint32_t i = 0; i < hidden; ++i) {
    sizes.push_back(isEven ? width : 1 + static_cast<int>(random.below(6)));
  }
  sizes.push_back(outputs);
  return sizes;
}

/// Moves all parameters away from their special starts (biases 0, gains 1).
void shake(NumpyRandom& random, Mlp<double>& network) {
  for (double& parameter : network.parameters()) parameter += 0.3 * random.normal();
}

Matrix<double> pickTargets(NumpyRandom& random, Index rows, int outputs) {
  Matrix<double> targets = Matrix<double>::Zero(rows, outputs);
  for (Index row = 0; row < rows; ++row) {
    if (outputs == 1) {
      targets(row, 0) = random.below(2) == 0 ? 1 : -1;
    } else {
      targets(row, random.below(static_cast<std::uint32_t>(outputs))) = 1;
    }
  }
  return targets;
}

void fillInputs(NumpyRandom& random, Index samples, Matrix<double>& inputs) {
  for (Index row = 0; row < inputs.rows(); ++row) {
    for (Index axis = 0; axis < inputs.cols(); ++axis) {
      inputs(row, axis) = row < samples ? random.normal() : inputs(samples - 1, axis);
    }
  }
}

}  // namespace

Problem randomProblem(NumpyRandom& random) {
  const int outputs = 1 + static_cast<int>(random.below(4));
  const auto sizes = pickSizes(random, outputs);
  const LayerOptions options{.skip = random.below(2) == 0, .normalization = random.below(3) == 0};
  const LossInfo& loss = pick(random, losses());
  const InitializerInfo& init = pick(random, initializers());
  std::string description = std::string(loss.id) + ", " + std::string(init.id) +
                            (options.skip ? ", skip" : "") +
                            (options.normalization ? ", normalised" : "");
  LayerActivations activations(sizes.size() - 1);
  for (std::size_t layer = 0; layer + 1 < activations.size(); ++layer) {
    const auto id = pickActivation(random);
    activations[layer] = makeActivation(id);
    description += ", " + std::to_string(sizes[layer + 1]) + " " + std::string(id);
  }
  Mlp<double> network(sizes, activations, options);
  initialize(init.id, 1, random, network.layout(), network.parameters());
  shake(random, network);
  const Index samples = 1 + random.below(13);
  Pass<double> pass(network.layout(), samples);
  fillInputs(random, samples, pass.values.front());
  const Index rows = paddedRows(samples);
  return {std::move(network),
          loss.forDouble,
          std::move(pass),
          pickTargets(random, rows, outputs),
          samples,
          description};
}

}  // namespace plot_twist::testing
