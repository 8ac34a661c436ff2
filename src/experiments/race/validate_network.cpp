#include "experiments/race/validate_network.hpp"

#include "experiments/shared/limits.hpp"
#include "formula/function.hpp"
#include "network/initializers/initializers.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

std::string validateOutputs(const RunnerConfig& config) {
  const int classes = classCount(datasetOf(config)), outputs = config.layers.back();
  if (outputs == classes || (classes == 2 && outputs == 1)) return {};
  const std::string one = classes == 2 ? "1 (one probability) or " : "";
  return "the last of the layers must be " + one + std::to_string(classes) +
         " (one output a class), got " + std::to_string(outputs);
}

std::string validateLayers(const RunnerConfig& config) {
  const auto& layers = config.layers;
  const auto count = static_cast<double>(layers.size());
  auto wrong = checkRange("the number of layers", count, 2, limits::layers);
  if (!wrong.empty()) return wrong;
  if (layers.front() != 2) {
    return "the first of the layers must be 2 (a point has x and y), got " +
           std::to_string(layers.front());
  }
  wrong = validateOutputs(config);
  for (std::size_t i = 1; wrong.empty() && i + 1 < layers.size(); ++i) {
    wrong = checkRange("hidden width", layers[i], 1, limits::width);
  }
  return wrong;
}

std::string validateLayerActivations(const RunnerConfig& config) {
  const std::size_t named = config.layerActivations.size(), hidden = config.layers.size() - 2;
  if (named != 0 && named != hidden) {
    return "layer activations must name one for each hidden layer, " + std::to_string(hidden) +
           " in all, got " + std::to_string(named);
  }
  for (const std::string& id : config.layerActivations) {
    if (id.empty()) continue;
    if (auto wrong = validateFunction(id); !wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace

std::string validateNetwork(const RunnerConfig& config) {
  auto wrong = validateLayers(config);
  if (wrong.empty()) wrong = validateLayerActivations(config);
  if (wrong.empty()) wrong = checkRow("init", config.init, initializers());
  if (wrong.empty()) wrong = checkRange("gain", config.gain, 0, 100);
  if (wrong.empty()) wrong = checkRange("sigma", config.sigma, 0, 100);
  return wrong.empty() ? validateNormalization(config.normalization) : wrong;
}

}  // namespace plot_twist
