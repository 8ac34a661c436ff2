#include "experiments/race/runner.hpp"
#include "experiments/race/runner_network.hpp"
#include "experiments/shared/limits.hpp"
#include "formula/function.hpp"
#include "network/losses/loss.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

std::string validateOutputs(const RunnerConfig& config) {
  const int classes = classCount(datasetOf(config)), outputs = config.layers.back();
  if (isRegression(config.dataset)) {
    if (outputs == 1) return {};
    return "the last of the layers must be 1 (one value), got " + std::to_string(outputs);
  }
  if (outputs == classes || (classes == 2 && outputs == 1)) return {};
  const std::string one = classes == 2 ? "1 (one probability) or " : "";
  return "the last of the layers must be " + one + std::to_string(classes) +
         " (one output a class), got " + std::to_string(outputs);
}

std::string validateLayers(const RunnerConfig& config) {
  const auto& layers = config.layers;
  if (layers.front() != static_cast<int>(config.inputs.size())) {
    return "the first of the layers must be " + std::to_string(config.inputs.size()) +
           " (one unit an input), got " + std::to_string(layers.front());
  }
  if (auto wrong = validateOutputs(config); !wrong.empty()) return wrong;
  for (std::size_t i = 1; i + 1 < layers.size(); ++i) {
    auto wrong = checkRange("hidden width", layers[i], 1, limits::width);
    if (!wrong.empty()) return wrong;
  }
  return {};
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

/// Points that are not held out.
int trainingCount(const RunnerConfig& config) {
  const DatasetConfig dataset = datasetOf(config);
  if (config.testShare == 0) return sampleCount(dataset);
  return static_cast<int>(makeDataset(dataset).train.size());
}

std::string validateBatch(const RunnerConfig& config) {
  if (config.batch == 0) return {};
  const int samples = trainingCount(config);
  if (config.batch > 0 && config.batch <= samples) return {};
  return "batch must be 1 to " + std::to_string(samples) + " samples, or 0 for all of them, got " +
         std::to_string(config.batch);
}

std::string validateSize(const RunnerConfig& config) {
  const int samples = sampleCount(datasetOf(config));
  const auto bytes = config.precision == "float" ? sizeof(float) : sizeof(double);
  const int rows = config.batch == 0 ? samples : config.batch;
  return firstError([&] { return validateMemory(layoutOf(config), rows, bytes); },
                    [&] { return validateWork(config.layers, samples); });
}

/// Classes and values have losses of their own; names the setting for one that stands in the other.
std::string validateKindsOfLoss(const RunnerConfig& config) {
  const auto misplaced = [](const std::string& id, const char* right, const char* wrong) {
    return "'" + id + "' is a " + right + ": set the " + right + " to it, not the " + wrong;
  };
  if (isRegressionLoss(config.loss)) return misplaced(config.loss, "regression loss", "loss");
  for (const LossInfo& row : losses()) {
    if (row.id == config.regressionLoss)
      return misplaced(config.regressionLoss, "loss", "regression loss");
  }
  return {};
}

}  // namespace

DatasetConfig datasetOf(const RunnerConfig& config) {
  DatasetConfig dataset;
  dataset.kind = config.dataset;
  dataset.points = config.points;
  dataset.noise = config.noise;
  dataset.turns = config.turns;
  dataset.classes = config.classes;
  dataset.testShare = config.testShare;
  dataset.custom = config.custom;
  dataset.seed = config.seed;
  return dataset;
}

const std::string& lossOf(const RunnerConfig& config) {
  return isRegression(config.dataset) ? config.regressionLoss : config.loss;
}

std::string validate(const RunnerConfig& config) {
  return firstError(
      [&] { return validateFunction(config.activation, config.parameters); },
      [&] { return validate(datasetOf(config)); }, [&] { return validateKindsOfLoss(config); },
      [&] { return checkSettings(config); }, [&] { return validateInputs(config.inputs); },
      [&] { return validateLayers(config); }, [&] { return validateLayerActivations(config); },
      [&] { return validateBatch(config); }, [&] { return validateSize(config); });
}

std::string validateBoundary(int resolution, double extent) {
  constexpr Range extents{.min = 0, .max = 1000, .isMinOpen = true};
  return firstError([&] { return checkRange("resolution", resolution, 1, 1024); },
                    [&] { return checkNumber("extent", extent, extents); });
}

}  // namespace plot_twist
