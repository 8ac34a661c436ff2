#include "experiments/race/runner.hpp"

#include <algorithm>
#include <limits>

#include "datasets/dataset.hpp"
#include "experiments/race/runner_core.hpp"
#include "experiments/race/stop_reason.hpp"

namespace plot_twist {

std::shared_ptr<RunnerWorkspace> makeRunnerWorkspace() {
  return std::make_shared<RunnerWorkspace>();
}

Runner::Runner(const RunnerConfig& config, std::shared_ptr<RunnerWorkspace> workspace)
    : core_(Core::make(config, std::move(workspace))) {}
Runner::~Runner() = default;
Runner::Runner(Runner&&) noexcept = default;
Runner& Runner::operator=(Runner&&) noexcept = default;

int Runner::advance(int epochs) {
  core_->advance(epochs);
  return epoch();
}

int Runner::epoch() const { return static_cast<int>(losses().size()); }
bool Runner::done() const { return core_->stop() != Stop::notYet; }
bool Runner::diverged() const { return core_->stop() == Stop::diverged; }
std::span<const double> Runner::losses() const { return core_->history().losses; }

std::string Runner::stopReason() const {
  const double last = losses().empty() ? 0 : losses().back();
  return stopSentence(core_->config, core_->stop(), epoch(), last, core_->divergenceCause());
}

std::optional<int> Runner::epochsToTarget() const {
  const auto all = losses();
  const auto first = std::find_if(all.begin(), all.end(),
                                  [&](double loss) { return loss < core_->config.target; });
  if (first == all.end()) return std::nullopt;
  return static_cast<int>(first - all.begin());
}

int Runner::layerCount() const { return core_->history().gradients.width(); }
std::span<const double> Runner::gradientNorms() const {
  return core_->history().gradients.numbers();
}
std::span<const int> Runner::gradientEpochs() const { return core_->history().gradients.epochs(); }
GradientHealth Runner::gradientHealth() const {
  return plot_twist::gradientHealth(gradientNorms(), core_->config.layers);
}
std::span<const double> Runner::unitShares() const { return core_->history().units.numbers(); }
std::span<const int> Runner::unitEpochs() const { return core_->history().units.epochs(); }
double Runner::deadShare(int epoch) const {
  const auto& units = core_->history().units;
  const auto epochs = units.epochs();
  if (epochs.empty()) return std::numeric_limits<double>::quiet_NaN();
  const auto later =
      epoch < 0 ? epochs.end() : std::upper_bound(epochs.begin(), epochs.end(), epoch);
  const auto shares = units.record(static_cast<std::size_t>(later - epochs.begin()) - 1);
  const auto& sizes = core_->config.layers;
  double dead = 0, all = 0;
  for (std::size_t layer = 0; layer + 2 < sizes.size(); ++layer) {
    dead += shares[layer] * sizes[layer + 1];
    all += sizes[layer + 1];
  }
  return all > 0 ? dead / all : 0;
}
std::span<const int> Runner::snapshotEpochs() const { return core_->history().snapshots.epochs(); }

int Runner::keptEpoch(int asked) const {
  const auto kept = snapshotEpochs();
  if (asked < 0 || asked >= epoch() || kept.empty()) return epoch();
  return *(std::upper_bound(kept.begin(), kept.end(), asked) - 1);
}

double Runner::accuracy(int epoch) const { return core_->accuracy(epoch); }
std::optional<double> Runner::testAccuracy(int epoch) const { return core_->testAccuracy(epoch); }
std::vector<float> Runner::boundary(int resolution, double extent, int epoch) const {
  return core_->boundary(resolution, extent, epoch);
}
std::vector<double> Runner::weights(int epoch) const { return core_->weights(epoch); }
std::vector<double> Runner::learntSlopes(int epoch) const { return core_->learntSlopes(epoch); }
PreActivations Runner::preActivations(int epoch) const { return core_->preActivations(epoch); }
std::vector<double> Runner::initialWeights() const { return core_->initialWeights(); }

std::vector<double> Runner::points() const {
  return pointsOf(makeDataset(datasetOf(core_->config)));
}
std::vector<std::uint32_t> Runner::testIndices() const { return core_->testIndices; }

std::string Runner::fingerprint() const { return core_->fingerprint(); }
std::string Runner::startFingerprint() const { return core_->startFingerprint; }

}  // namespace plot_twist
