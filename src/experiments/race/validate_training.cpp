#include <cmath>

#include "experiments/race/validate_network.hpp"
#include "experiments/shared/limits.hpp"
#include "network/losses/loss.hpp"
#include "network/optimizers/optimizers.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

/// A share of the past that is kept: with all of it nothing new would come in.
std::string validateKept(std::string_view name, double share) {
  if (share >= 0 && share < 1) return {};
  return std::string(name) + " must be at least 0 and below 1, got " + digits(share);
}

/// A range, or the optimiser's own choice.
std::string validateOwn(std::string_view name, double value, double min, double max) {
  if (value == OptimizerConfig::own || (value >= min && value <= max)) return {};
  return std::string(name) + " must be " + digits(min) + " to " + digits(max) +
         ", or -1 for the optimizer's own, got " + digits(value);
}

std::string validateOptimizer(const RunnerConfig& config) {
  auto wrong = checkRow("optimizer", config.optimizer, optimizers());
  if (wrong.empty() && !(config.learningRate > 0 && std::isfinite(config.learningRate))) {
    wrong = "learning rate must be a finite number above 0, got " + digits(config.learningRate);
  }
  if (wrong.empty()) wrong = validateKept("momentum", config.momentum);
  if (wrong.empty()) wrong = validateKept("beta1", config.beta1);
  if (wrong.empty()) wrong = validateKept("beta2", config.beta2);
  if (wrong.empty()) wrong = validateKept("alpha", config.alpha);
  if (wrong.empty()) wrong = validateOwn("epsilon", config.epsilon, 1e-30, 1);
  if (wrong.empty()) wrong = validateOwn("weight decay", config.weightDecay, 0, 10);
  return wrong.empty() ? checkRange("clip", config.clip, 0, 1e6) : wrong;
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

std::string validateEnd(const RunnerConfig& config) {
  auto wrong = checkRange("epochs", config.epochs, 1, 100000);
  if (wrong.empty()) wrong = checkRange("target", config.target, 0, 1e6);
  if (wrong.empty()) wrong = checkRange("plateau", config.plateau, 0, 100000);
  return wrong.empty() ? checkRange("snapshots", config.snapshots, 0, 64) : wrong;
}

}  // namespace

std::string validateTraining(const RunnerConfig& config) {
  auto wrong = checkRow("loss", config.loss, losses());
  if (wrong.empty()) wrong = validateOptimizer(config);
  if (wrong.empty()) wrong = validateBatch(config);
  if (wrong.empty()) wrong = validatePrecision(config.precision);
  return wrong.empty() ? validateEnd(config) : wrong;
}

}  // namespace plot_twist
