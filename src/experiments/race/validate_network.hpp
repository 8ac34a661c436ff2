#pragma once

#include <string>

#include "experiments/race/runner.hpp"

/// Parts of `validate(const RunnerConfig&)`: one sentence each, or nothing.
namespace plot_twist {

/// What is wrong with the network. Precondition: `validate(datasetOf(config))` is empty.
std::string validateNetwork(const RunnerConfig& config);

/// What is wrong with the way it learns, when it stops and what it remembers. Precondition as
/// above.
std::string validateTraining(const RunnerConfig& config);

}  // namespace plot_twist
