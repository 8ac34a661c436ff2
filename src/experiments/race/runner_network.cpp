#include "experiments/race/runner_network.hpp"

#include <algorithm>

#include "experiments/shared/limits.hpp"
#include "formula/function.hpp"
#include "network/initializers/initializers.hpp"
#include "network/optimizers/optimizers.hpp"

namespace plot_twist {

LayerActivations makeActivations(const RunnerConfig& config) {
  const auto own = makeFunction(config.activation, config.parameters);
  LayerActivations all(config.layers.size() - 1, own);
  for (std::size_t layer = 0; layer < config.layerActivations.size(); ++layer) {
    const std::string& id = config.layerActivations[layer];
    if (!id.empty()) all[layer] = makeFunction(id);
  }
  all.back() = nullptr;
  return all;
}

LayerOptions layerOptionsOf(const RunnerConfig& config) {
  return {.skip = config.skip, .normalization = config.normalization == "layer"};
}

namespace {

OptimizerConfig optimizerOf(const RunnerConfig& config) {
  return {.learningRate = config.learningRate,
          .momentum = config.momentum,
          .beta1 = config.beta1,
          .beta2 = config.beta2,
          .alpha = config.alpha,
          .epsilon = config.epsilon,
          .weightDecay = config.weightDecay};
}

}  // namespace

ParameterLayout layoutOf(const RunnerConfig& config) {
  return layoutOf(config.layers, makeActivations(config), layerOptionsOf(config));
}

int snapshotsOf(const RunnerConfig& config, Index parameters) {
  const double most = limits::snapshotBytes / (sizeof(float) * static_cast<double>(parameters));
  return static_cast<int>(std::min<double>(config.snapshots, most));
}

std::vector<std::string> activationsOf(const RunnerConfig& config) {
  std::vector<std::string> all(config.layers.size() - 2, config.activation);
  for (std::size_t layer = 0; layer < config.layerActivations.size(); ++layer) {
    if (!config.layerActivations[layer].empty()) all[layer] = config.layerActivations[layer];
  }
  return all;
}

template <class T>
std::pair<Mlp<T>, NumpyRandom> makeNetwork(const RunnerConfig& config) {
  Mlp<T> network(config.layers, makeActivations(config), layerOptionsOf(config));
  NumpyRandom random(config.seed);
  initialize({.id = config.init, .gain = config.gain, .sigma = config.sigma}, random,
             network.layout(), network.parameters());
  return {std::move(network), random};
}

template <class T>
LabeledSamples<T> samplesOf(const Dataset& data, std::span<const std::uint32_t> indices,
                            int outputs) {
  const auto count = static_cast<Index>(indices.size());
  LabeledSamples<T> samples{Matrix<T>(count, 2), Matrix<T>::Zero(count, outputs),
                            Vector<int>(count)};
  for (Index i = 0; i < count; ++i) {
    const Index from = indices[static_cast<std::size_t>(i)];
    const int label = data.isRegression() ? 0 : static_cast<int>(data.labels(from));
    samples.inputs(i, 0) = static_cast<T>(data.inputs(from, 0));
    samples.inputs(i, 1) = static_cast<T>(data.inputs(from, 1));
    samples.labels(i) = label;
    if (data.isRegression()) {
      samples.targets(i, 0) = static_cast<T>(data.labels(from));
    } else if (outputs == 1) {
      samples.targets(i, 0) = static_cast<T>(1 - 2 * label);
    } else {
      samples.targets(i, label) = T(1);
    }
  }
  return samples;
}

template <class T>
LabeledSamples<T> inputSamplesOf(const RunnerConfig& config, const Dataset& data,
                                 std::span<const std::uint32_t> indices) {
  auto samples = samplesOf<T>(data, indices, config.layers.back());
  samples.inputs = InputMap(config.inputs).at(std::move(samples.inputs));
  return samples;
}

template <class T>
Learner<T> makeLearner(const RunnerConfig& config, const Dataset& data, PassPool<T>& workspaces) {
  auto [network, random] = makeNetwork<T>(config);
  const Index parameters = network.layout().size();
  auto optimizer = makeOptimizer<T>(config.optimizer, optimizerOf(config), parameters);
  Batches batches(static_cast<int>(data.train.size()), config.batch, random);
  const LearnerConfig<T> training{
      .loss = findLoss<T>(lossOf(config)),
      .labelSmoothing = lossOf(config) == "cross_entropy" ? config.labelSmoothing : 0,
      .clip = config.clip,
      .shrinkage = config.learningRate * config.l1,
      .stop = {.epochs = config.epochs,
               .stopBelow = config.stopAtTarget ? config.target : StopRule::Config{}.stopBelow,
               .plateau = config.plateau},
      .snapshots = snapshotsOf(config, parameters)};
  return {std::move(network),
          std::move(optimizer),
          inputSamplesOf<T>(config, data, data.train),
          std::move(batches),
          training,
          workspaces};
}

#define PLOT_TWIST_INSTANTIATE(T)                                                            \
  template std::pair<Mlp<T>, NumpyRandom> makeNetwork(const RunnerConfig&);                  \
  template LabeledSamples<T> samplesOf(const Dataset&, std::span<const std::uint32_t>, int); \
  template LabeledSamples<T> inputSamplesOf(const RunnerConfig&, const Dataset&,             \
                                            std::span<const std::uint32_t>);                 \
  template Learner<T> makeLearner(const RunnerConfig&, const Dataset&, PassPool<T>&);

PLOT_TWIST_INSTANTIATE(float)
PLOT_TWIST_INSTANTIATE(double)
#undef PLOT_TWIST_INSTANTIATE

}  // namespace plot_twist
