#include "experiments/inside/open_network.hpp"

#include <memory>
#include <numeric>

#include "activations/blend.hpp"
#include "experiments/race/edits/network_edits.hpp"
#include "experiments/race/flatten_parameters.hpp"
#include "experiments/race/runner_network.hpp"
#include "formula/function.hpp"

namespace plot_twist {
namespace {

/// The parameters of `config` in the layout of its runner, learnt slopes among them.
Vector<double> givenParameters(const RunnerConfig& runner, const ParameterLayout& layout,
                               const std::vector<double>& given) {
  Vector<double> all = Vector<double>::Zero(layout.size());
  const std::vector<double> flat =
      given.empty() ? flattenParameters(makeNetwork<float>(runner).first) : given;
  std::size_t at = 0;
  forEachParameter(layout, all, [&](double& parameter) { parameter = flat[at++]; });
  return all;
}

/// The activations as fixed functions, with learnt slopes as they are.
LayerActivations fixedActivations(const RunnerConfig& runner, const ParameterLayout& layout,
                                  const Vector<double>& all) {
  LayerActivations activations = makeActivations(runner);
  const std::vector<std::string> ids = activationsOf(runner);
  for (int layer = 0; layer + 1 < layout.layerCount(); ++layer) {
    if (!layout.traits(layer).learnt) continue;
    const auto at = static_cast<std::size_t>(layer);
    const double learnt = layout.learnt(all, layer);
    activations[at] = makeFunction(ids[at], {&learnt, 1});
  }
  return activations;
}

/// Copies weights, biases, gains and shifts from one layout to another of the same sizes.
template <class From, class To>
void copyParameters(const ParameterLayout& fromLayout, const Vector<From>& from,
                    const ParameterLayout& toLayout, Vector<To>& to) {
  for (int layer = 0; layer < fromLayout.layerCount(); ++layer) {
    toLayout.weights(to, layer) = fromLayout.weights(from, layer).template cast<To>();
    toLayout.biases(to, layer) = fromLayout.biases(from, layer).template cast<To>();
    if (!fromLayout.traits(layer).normalized) continue;
    toLayout.normalization(to, layer) = fromLayout.normalization(from, layer).template cast<To>();
  }
}

}  // namespace

RunnerConfig runnerOf(const NetworkConfig& config) {
  RunnerConfig runner;
  runner.activation = config.activation;
  runner.parameters = config.parameters;
  runner.layerActivations = config.layerActivations;
  runner.inputs = config.inputs;
  runner.layers = config.layers;
  runner.init = config.init;
  runner.gain = config.gain;
  runner.sigma = config.sigma;
  runner.skip = config.skip;
  runner.normalization = config.normalization;
  runner.seed = config.seed;
  const int outputs = config.layers.empty() ? 1 : config.layers.back();
  runner.classes = outputs < 2 ? 2 : outputs;
  return runner;
}

std::size_t parameterCount(const NetworkConfig& config) {
  const ParameterLayout layout = layoutOf(runnerOf(config));
  const Vector<double> all = Vector<double>::Zero(layout.size());
  std::size_t count = 0;
  forEachParameter(layout, all, [&](double) { ++count; });
  return count;
}

std::vector<int> unitsOf(const NetworkConfig& config, const std::vector<int>& units) {
  if (!units.empty()) return units;
  std::vector<int> all(static_cast<std::size_t>(unitCount(config.layers)));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

LayerActivations givenActivations(const NetworkConfig& config) {
  const RunnerConfig runner = runnerOf(config);
  const ParameterLayout layout = layoutOf(runner);
  return fixedActivations(runner, layout, givenParameters(runner, layout, config.weights));
}

template <class T>
Mlp<T> openNetwork(const NetworkConfig& config) {
  const RunnerConfig runner = runnerOf(config);
  const ParameterLayout layout = layoutOf(runner);
  const Vector<double> all = givenParameters(runner, layout, config.weights);
  LayerActivations activations = fixedActivations(runner, layout, all);
  for (auto& activation : activations) {
    if (activation) activation = std::make_shared<Blend>(std::move(activation), config.blend);
  }
  Mlp<T> network(config.layers, std::move(activations), layerOptionsOf(runner));
  copyParameters(layout, all, network.layout(), network.parameters());
  network.setRemoved(unitsByLayer(config.layers, config.removed));
  return network;
}

template Mlp<float> openNetwork(const NetworkConfig&);
template Mlp<double> openNetwork(const NetworkConfig&);

std::vector<double> flattenGradient(const NetworkConfig& config, const ParameterLayout& layout,
                                    const Vector<double>& gradient,
                                    std::span<const double> byLearnt) {
  const ParameterLayout whole = layoutOf(runnerOf(config));
  Vector<double> all = Vector<double>::Zero(whole.size());
  copyParameters(layout, gradient, whole, all);
  std::size_t next = 0;
  for (int layer = 0; layer < whole.layerCount(); ++layer) {
    if (whole.traits(layer).learnt) whole.learnt(all, layer) = byLearnt[next++];
  }
  std::vector<double> flat;
  const Vector<double>& constant = all;
  forEachParameter(whole, constant, [&](double number) { flat.push_back(number); });
  return flat;
}

}  // namespace plot_twist
