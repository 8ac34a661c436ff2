#include "experiments/xor/training.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "datasets/dataset.hpp"
#include "experiments/shared/limits.hpp"
#include "formula/function.hpp"
#include "math/functions.hpp"
#include "network/optimizers/sgd.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr int mostRecords = 512;
constexpr double mostEpochs = 5e6;  // most epochs of all seeds together: some 10 s
constexpr std::array<double, 4> targets = {0, 1, 1, 0};

std::vector<int> sizesOf(const XorTrainingConfig& config) {
  std::vector<int> sizes(config.depth + 2, config.width);
  sizes.front() = 2;
  sizes.back() = 1;
  return sizes;
}

Mlp<double> makeNetwork(const XorTrainingConfig& config,
                        std::shared_ptr<const Activation> activation, NumpyRandom& random) {
  Mlp<double> network(sizesOf(config),
                      repeatActivation(std::move(activation), config.depth + 1, true));
  for (int layer = 0; layer <= config.depth; ++layer) {
    auto weights = network.layout().weights(network.parameters(), layer);
    for (Index i = 0; i < weights.rows(); ++i) {
      for (Index j = 0; j < weights.cols(); ++j) weights(i, j) = random.normal() * config.deviation;
    }
  }
  return network;
}

/// The outputs for the four points, one pack.
std::array<double, 4> probabilities(const Pass<double>& pass) {
  std::array<double, 4> outputs;
  store(outputs.data(), sigmoid(load(pass.values.back().data())));
  return outputs;
}

double meanSquaredError(const std::array<double, 4>& outputs) {
  double sum = 0;
  for (int i = 0; i < 4; ++i) sum += (outputs[i] - targets[i]) * (outputs[i] - targets[i]);
  return sum / 4;
}

/// dLoss/dlogit, where the loss is half the sum of squared errors.
void writeDelta(const std::array<double, 4>& outputs, Matrix<double>& delta) {
  for (int i = 0; i < 4; ++i) {
    delta(i, 0) = (outputs[i] - targets[i]) * outputs[i] * (1 - outputs[i]);
  }
}

}  // namespace

std::vector<std::uint32_t> firstSeeds(int count) {
  std::vector<std::uint32_t> seeds(count);
  std::iota(seeds.begin(), seeds.end(), 0u);
  return seeds;
}

bool XorRun::solved() const {
  for (int i = 0; i < 4; ++i) {
    if (!(std::abs(outputs[i] - targets[i]) < 0.25)) return false;
  }
  return true;
}

std::vector<int> xorRecords(int epochs) {
  const int stride = (epochs + mostRecords - 1) / mostRecords;
  std::vector<int> all;
  for (int epoch = 0; epoch < epochs; epoch += stride) all.push_back(epoch);
  all.push_back(epochs);
  return all;
}

std::string validate(const XorTrainingConfig& config) {
  auto wrong = firstError([&] { return validateFunction(config.activation, config.parameters); },
                          [&] { return checkSettings(config); });
  if (!wrong.empty()) return wrong;
  const double all = config.epochs * static_cast<double>(config.seeds.size());
  if (all > mostEpochs) {
    return "epochs times seeds must be at most " + digits(mostEpochs) + ", got " + digits(all);
  }
  return validateWork(sizesOf(config), 8 * all);  // two networks, four points
}

XorRun trainXor(const XorTrainingConfig& config, std::shared_ptr<const Activation> activation,
                NumpyRandom& random) {
  XorRun run{makeNetwork(config, std::move(activation), random), {}, 0, {}};
  Mlp<double>& network = run.network;
  Pass<double> pass(network.layout(), 4);
  pass.values.front() = makeDataset({.kind = "xor_points"}).inputs;
  Vector<double> gradient = Vector<double>::Zero(network.layout().size());
  Sgd<double> descent({.learningRate = config.learningRate}, gradient.size());

  const auto records = xorRecords(config.epochs);
  for (int epoch = 0; epoch <= config.epochs; ++epoch) {
    network.forward(pass);
    run.outputs = probabilities(pass);
    run.loss = meanSquaredError(run.outputs);
    if (epoch == records[run.curve.size()]) run.curve.push_back(run.loss);
    if (epoch == config.epochs || !std::isfinite(run.loss)) break;
    writeDelta(run.outputs, pass.deltas.back());
    network.backward(pass, gradient);
    descent.step(network.parameters(), gradient);
  }
  run.curve.resize(records.size(), std::numeric_limits<double>::quiet_NaN());
  return run;
}

}  // namespace plot_twist
