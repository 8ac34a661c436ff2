#include "experiments/race/race_memory.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/race/runner_network.hpp"
#include "experiments/shared/limits.hpp"
#include "network/training/history.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double vectors = 4;       // of parameters: themselves, gradient, two of the optimiser
constexpr double generator = 2600;  // bytes of the Mersenne Twister that draws the batches' order

/// Records of an epoch, of so many numbers each.
double bytesOfRecords(const RunnerConfig& config, int capacity, int width) {
  return 8.0 * std::min(config.epochs, capacity) * width;
}

}  // namespace

double bytesOfRun(const RunnerConfig& config) {
  const ParameterLayout layout = layoutOf(config);
  const auto parameters = static_cast<double>(layout.size());
  const double number = config.precision == "float" ? 4 : 8;
  const int layers = layout.layerCount(), outputs = config.layers.back();
  const double samples = sampleCount(datasetOf(config));
  const double given =
      config.dataset.starts_with("custom") ? 3 * 8 : 0;  // drawn points are drawn again
  const double indices = 2 * 4;                          // label, order
  const double sample = number * (2 + 2 * outputs) + given + indices;  // twice its target
  const int snapshots = std::min(snapshotsOf(config, layout.size()), config.epochs);
  return vectors * number * parameters + 4.0 * snapshots * parameters + samples * sample +
         2 * 8.0 * config.epochs + bytesOfRecords(config, History::gradientCapacity, layers) +
         bytesOfRecords(config, History::unitCapacity, 2 * layers) + generator;
}

int snapshotsWithin(const RunnerConfig& config, int runs) {
  RunnerConfig forgetful = config;
  forgetful.snapshots = 0;
  const double spare = limits::raceSpareBytes - bytesOfRun(forgetful) * runs;
  const double bytes = std::clamp(spare, limits::raceSnapshotBytes / 4, limits::raceSnapshotBytes);
  const double one = 4 * static_cast<double>(layoutOf(config).size()) * runs;
  return static_cast<int>(std::min<double>(config.snapshots, bytes / one));
}

std::string validateRuns(const RunnerConfig& config, int runs) {
  RunnerConfig asRun = config;
  asRun.snapshots = snapshotsWithin(config, runs);
  const double megabytes = std::ceil(bytesOfRun(asRun) * runs / 1e6);
  if (megabytes <= limits::raceMegabytes) return {};
  return std::to_string(runs) + " runs of " + std::to_string(config.epochs) + " epochs need " +
         digits(megabytes) + " MB, at most " + digits(limits::raceMegabytes) +
         " MB are allowed: use fewer seeds, activations, epochs, units or points";
}

}  // namespace plot_twist
