#include "experiments/race/runner.hpp"

#include <algorithm>
#include <limits>

#include "datasets/dataset.hpp"
#include "experiments/race/runner_core.hpp"
#include "experiments/race/stop_reason.hpp"

namespace plot_twist {
namespace {

/// The latest record that is not later than `epoch`; empty before there is one.
std::span<const double> latest(const Records<double>& records, int epoch) {
  const auto epochs = records.epochs();
  const auto later = std::upper_bound(epochs.begin(), epochs.end(), epoch);
  if (later == epochs.begin()) return {};
  return records.record(static_cast<std::size_t>(later - epochs.begin()) - 1);
}

}  // namespace

std::shared_ptr<RunnerWorkspace> makeRunnerWorkspace() {
  return std::make_shared<RunnerWorkspace>();
}

Runner::Runner(const RunnerConfig& config, std::shared_ptr<RunnerWorkspace> workspace)
    : core_(std::make_unique<Core>(config, makeDataset(datasetOf(config)), std::move(workspace))) {}
Runner::~Runner() = default;
Runner::Runner(Runner&&) noexcept = default;
Runner& Runner::operator=(Runner&&) noexcept = default;

int Runner::advance(int epochs) {
  std::visit([&](auto& run) { run.learner().advance(epochs); }, core_->run);
  return epoch();
}

int Runner::epoch() const { return static_cast<int>(losses().size()); }
bool Runner::done() const { return core_->stop() != Stop::notYet; }
bool Runner::diverged() const { return core_->stop() == Stop::diverged; }
std::span<const double> Runner::losses() const { return core_->history().losses; }

RunReport Runner::report(int asked) const {
  const int at = keptEpoch(asked);
  const bool isOver = at == epoch() && done();
  const Scores scores = core_->with([&](const auto& run) { return run.scores(at); });
  const auto norms = latest(core_->history().gradients, at);
  return {.epoch = at,
          .accuracy = scores.accuracy,
          .testAccuracy = scores.testAccuracy,
          .r2 = scores.r2,
          .testR2 = scores.testR2,
          .epochsToTarget = epochsToTarget(at),
          .diverged = isOver && diverged(),
          .done = isOver,
          .stopReason = isOver ? std::optional(stopReason()) : std::nullopt,
          .gradientNorms = {norms.begin(), norms.end()},
          .weightNorms = core_->with([&](const auto& run) { return run.weightNorms(at); }),
          .deadShare = deadShare(at),
          .fingerprint = isOver ? std::optional(fingerprint()) : std::nullopt,
          .isEdited = core_->isEdited};
}

/// The first e that is not later than `epoch` with losses()[e] < target.
std::optional<int> Runner::epochsToTarget(int epoch) const {
  const auto all = losses();
  const auto first =
      std::ranges::find_if(all, [&](double loss) { return loss < core_->config.target; });
  if (first == all.end() || first - all.begin() > epoch) return std::nullopt;
  return static_cast<int>(first - all.begin());
}

/// Precondition: the run is over.
std::string Runner::stopReason() const {
  const auto cause = core_->with([](const auto& run) { return run.learner().divergenceCause(); });
  const double last = losses().empty() ? 0 : losses().back();
  return stopSentence(core_->config, core_->stop(), epoch(), last, cause);
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
double Runner::deadShare(int asked) const {
  const auto shares = latest(core_->history().units, asked < 0 ? epoch() : asked);
  if (unitEpochs().empty()) return std::numeric_limits<double>::quiet_NaN();
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

std::vector<float> Runner::boundary(int resolution, double extent, int epoch) const {
  return core_->with([&](const auto& run) { return run.boundary(resolution, extent, epoch); });
}
std::vector<double> Runner::weights(int epoch) const {
  return core_->with([&](const auto& run) { return run.weights(epoch); });
}
std::vector<double> Runner::learntSlopes(int epoch) const {
  return core_->with([&](const auto& run) { return run.learntSlopes(epoch); });
}
PreActivations Runner::preActivations(int epoch) const {
  return core_->with([&](const auto& run) { return run.preActivations(epoch); });
}
std::vector<double> Runner::initialWeights() const {
  return core_->with([&](const auto& run) { return run.initialWeights(core_->config); });
}

std::vector<double> Runner::points() const {
  return pointsOf(makeDataset(datasetOf(core_->config)));
}
std::vector<std::uint32_t> Runner::testIndices() const { return core_->testIndices; }

std::string Runner::fingerprint() const {
  return core_->with([](const auto& run) { return run.fingerprint(); });
}
std::string Runner::startFingerprint() const { return core_->startFingerprint; }

}  // namespace plot_twist
