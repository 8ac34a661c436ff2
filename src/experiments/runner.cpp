#include "experiments/runner.hpp"

#include <algorithm>

#include "experiments/runner_core.hpp"

namespace plot_twist {

Runner::Runner(const RunnerConfig& config) : core_(Core::make(config)) {}
Runner::~Runner() = default;
Runner::Runner(Runner&&) noexcept = default;
Runner& Runner::operator=(Runner&&) noexcept = default;

int Runner::advance(int epochs) {
  core_->advance(epochs);
  return epoch();
}

int Runner::epoch() const { return static_cast<int>(losses().size()); }
bool Runner::done() const { return core_->done(); }
bool Runner::diverged() const { return core_->history().diverged; }
std::span<const double> Runner::losses() const { return core_->history().losses; }

std::optional<int> Runner::epochsToTarget() const {
  const auto all = losses();
  const auto first =
      std::find_if(all.begin(), all.end(), [&](double loss) { return loss < core_->target; });
  if (first == all.end()) return std::nullopt;
  return static_cast<int>(first - all.begin());
}

double Runner::accuracy() const { return core_->accuracy(); }

int Runner::layerCount() const { return core_->history().gradients.layers(); }
std::span<const double> Runner::gradientNorms() const { return core_->history().gradients.norms(); }
std::span<const int> Runner::gradientEpochs() const { return core_->history().gradients.epochs(); }

std::vector<float> Runner::boundary(int resolution, double extent) const {
  return core_->boundary(resolution, extent);
}
std::vector<double> Runner::points() const { return core_->points; }

std::string Runner::fingerprint() const { return core_->fingerprint(); }
std::string Runner::startFingerprint() const { return core_->startFingerprint; }

}  // namespace plot_twist
