#pragma once

#include <memory>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "experiments/race/runner.hpp"
#include "experiments/race/typed_run.hpp"
#include "network/training/pass_pool.hpp"

namespace plot_twist {

/// Passes in either precision.
class RunnerWorkspace {
 public:
  template <class T>
  PassPool<T>& passes() {
    if constexpr (std::is_same_v<T, float>) return floats_;
    if constexpr (std::is_same_v<T, double>) return doubles_;
  }

 private:
  PassPool<float> floats_;
  PassPool<double> doubles_;
};

/// The members of a Runner: its configuration, and a run in the configured precision.
struct Runner::Core {
  using Run = std::variant<TypedRun<float>, TypedRun<double>>;

  /// Precondition: `validate(config)` is empty.
  Core(const RunnerConfig& config, const Dataset& data, std::shared_ptr<RunnerWorkspace> workspace);

  /// Calls `see` with the run, whose type depends on the precision.
  template <class See>
  auto with(const See& see) const {
    return std::visit(see, run);
  }

  const History& history() const;
  Stop stop() const;

  RunnerConfig config;
  std::shared_ptr<RunnerWorkspace> workspace;  // outlives the run, which trains in it
  Run run;
  std::vector<std::uint32_t> testIndices;
  std::string startFingerprint;
  NetworkEdits edits;
  bool isEdited = false;
};

}  // namespace plot_twist
