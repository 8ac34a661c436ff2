#pragma once

#include <utility>

#include "datasets/dataset.hpp"
#include "experiments/race/runner.hpp"
#include "network/training/learner.hpp"

namespace plot_twist {

/// The hidden layers' activations, and none after the last layer. Equal choices share one object.
LayerActivations makeActivations(const RunnerConfig& config);

LayerOptions layerOptionsOf(const RunnerConfig& config);

/// Where the parameters of a runner lie. Precondition: its network can be made.
ParameterLayout layoutOf(const RunnerConfig& config);

/// The number of snapshots that a run keeps: `config.snapshots`, or fewer if they would take more
/// than limits::snapshotBytes.
int snapshotsOf(const RunnerConfig& config, Index parameters);

/// The initial network of a runner, and the generator after it has drawn the weights, which then
/// draws the order of the batches.
template <class T>
std::pair<Mlp<T>, NumpyRandom> makeNetwork(const RunnerConfig& config);

/// The points of a dataset at `indices`, x and y, with targets for a network with `outputs`
/// outputs.
template <class T>
LabeledSamples<T> samplesOf(const Dataset& data, std::span<const std::uint32_t> indices,
                            int outputs);

/// The points of a dataset at `indices` as the runner's network takes them in.
template <class T>
LabeledSamples<T> inputSamplesOf(const RunnerConfig& config, const Dataset& data,
                                 std::span<const std::uint32_t> indices);

/// The learner of a runner. Precondition: `validate(config)` is empty.
template <class T>
Learner<T> makeLearner(const RunnerConfig& config, const Dataset& data, PassPool<T>& workspaces);

/// The ids of the hidden layers' activations.
std::vector<std::string> activationsOf(const RunnerConfig& config);

}  // namespace plot_twist
