#include "experiments/race/runner.hpp"
#include "experiments/race/runner_network.hpp"
#include "experiments/race/validate_network.hpp"
#include "experiments/shared/limits.hpp"
#include "formula/function.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

std::string findCauseOfSize(const RunnerConfig& config) {
  const int samples = sampleCount(datasetOf(config));
  const auto bytes = config.precision == "float" ? sizeof(float) : sizeof(double);
  const int rows = config.batch == 0 ? samples : config.batch;
  auto wrong = validateMemory(layoutOf(config), rows, bytes);
  return wrong.empty() ? validateWork(config.layers, samples) : wrong;
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

std::string validate(const RunnerConfig& config) {
  auto wrong = validateFunction(config.activation, config.parameters);
  if (wrong.empty()) wrong = validate(datasetOf(config));
  if (wrong.empty()) wrong = validateNetwork(config);
  if (wrong.empty()) wrong = validateTraining(config);
  return wrong.empty() ? findCauseOfSize(config) : wrong;
}

std::string validateBoundary(int resolution, double extent) {
  auto wrong = checkRange("resolution", resolution, 1, 1024);
  if (wrong.empty() && !(extent > 0 && extent <= 1000)) {
    wrong = "extent must be above 0 and at most 1000, got " + digits(extent);
  }
  return wrong;
}

}  // namespace plot_twist
