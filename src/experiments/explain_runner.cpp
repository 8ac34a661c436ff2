#include <cmath>

#include "activations/catalogue.hpp"
#include "experiments/limits.hpp"
#include "experiments/runner.hpp"
#include "math/sentences.hpp"
#include "network/initializers.hpp"
#include "network/optimizers.hpp"

namespace plot_twist {
namespace {

std::string explainLayers(const std::vector<int>& layers) {
  const auto count = static_cast<double>(layers.size());
  if (auto wrong = explainRange("the number of layers", count, 2, limits::layers); !wrong.empty()) {
    return wrong;
  }
  if (layers.front() != 2) {
    return "the first of the layers must be 2 (a point has x and y), got " +
           std::to_string(layers.front());
  }
  if (layers.back() != 1) {
    return "the last of the layers must be 1 (one probability), got " +
           std::to_string(layers.back());
  }
  for (std::size_t i = 1; i + 1 < layers.size(); ++i) {
    if (auto wrong = explainRange("hidden width", layers[i], 1, limits::width); !wrong.empty()) {
      return wrong;
    }
  }
  return {};
}

std::string explainBatch(const RunnerConfig& config) {
  const int samples = sampleCount(datasetOf(config));
  if (config.batch >= 0 && config.batch <= samples) return {};
  return "batch must be 1 to " + std::to_string(samples) + " samples, or 0 for all of them, got " +
         std::to_string(config.batch);
}

std::string explainTraining(const RunnerConfig& config) {
  auto wrong = explainRow("optimizer", config.optimizer, optimizers());
  if (wrong.empty() && !(config.learningRate > 0 && std::isfinite(config.learningRate))) {
    wrong = "learning rate must be a finite number above 0, got " + digits(config.learningRate);
  }
  if (wrong.empty()) wrong = explainBatch(config);
  if (wrong.empty()) wrong = explainPrecision(config.precision);
  if (wrong.empty()) wrong = explainRange("epochs", config.epochs, 1, 100000);
  if (wrong.empty()) wrong = explainRange("target", config.target, 0, 1e6);
  return wrong;
}

std::string explainSize(const RunnerConfig& config) {
  const int samples = sampleCount(datasetOf(config));
  const auto bytes = config.precision == "float" ? sizeof(float) : sizeof(double);
  const int rows = config.batch == 0 ? samples : config.batch;
  auto wrong = explainMemory(config.layers, rows, bytes);
  return wrong.empty() ? explainWork(config.layers, samples) : wrong;
}

}  // namespace

DatasetConfig datasetOf(const RunnerConfig& config) {
  DatasetConfig dataset;
  dataset.kind = config.dataset;
  dataset.points = config.points;
  dataset.noise = config.noise;
  dataset.turns = config.turns;
  dataset.seed = config.seed;
  return dataset;
}

std::string explain(const RunnerConfig& config) {
  auto wrong = explainActivation(config.activation, config.parameters);
  if (wrong.empty()) wrong = explainLayers(config.layers);
  if (wrong.empty()) wrong = explainRow("init", config.init, initializers());
  if (wrong.empty()) wrong = explain(datasetOf(config));
  if (wrong.empty()) wrong = explainTraining(config);
  return wrong.empty() ? explainSize(config) : wrong;
}

std::string explainBoundary(int resolution, double extent) {
  auto wrong = explainRange("resolution", resolution, 1, 1024);
  if (wrong.empty() && !(extent > 0 && extent <= 1000)) {
    wrong = "extent must be above 0 and at most 1000, got " + digits(extent);
  }
  return wrong;
}

}  // namespace plot_twist
