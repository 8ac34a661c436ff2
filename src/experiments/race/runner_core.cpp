#include "experiments/race/runner_core.hpp"

#include "math/fingerprint.hpp"

namespace plot_twist {
namespace {

/// The fingerprint of points, weights and biases. Learnt slopes are left out, since only some
/// activations have them and starts are compared across activations.
template <class T>
std::string fingerprintOfStart(std::span<const double> points, const Mlp<T>& network) {
  Fingerprint start;
  start.add(points);
  const ParameterLayout& layout = network.layout();
  for (int layer = 0; layer < layout.layerCount(); ++layer) {
    const auto weights = layout.weights(network.parameters(), layer);
    const auto biases = layout.biases(network.parameters(), layer);
    start.add(std::span<const T>(weights.data(), static_cast<std::size_t>(weights.size())));
    start.add(std::span<const T>(biases.data(), static_cast<std::size_t>(biases.size())));
  }
  return start.text();
}

using Run = Runner::Core::Run;

template <class T>
Run makeRun(const RunnerConfig& config, const Dataset& data, RunnerWorkspace& workspace) {
  return Run(std::in_place_type<TypedRun<T>>, config, data, workspace.passes<T>());
}

}  // namespace

Runner::Core::Core(const RunnerConfig& asked, const Dataset& data,
                   std::shared_ptr<RunnerWorkspace> shared)
    : config(asked),
      workspace(std::move(shared)),
      run(config.precision == "float" ? makeRun<float>(config, data, *workspace)
                                      : makeRun<double>(config, data, *workspace)),
      testIndices(data.test),
      startFingerprint(with([&](const auto& made) {
        return fingerprintOfStart(pointsOf(data), made.learner().network());
      })) {}

const History& Runner::Core::history() const {
  return *with([](const auto& own) { return &own.learner().history(); });
}

Stop Runner::Core::stop() const {
  return with([](const auto& own) { return own.learner().stop(); });
}

}  // namespace plot_twist
