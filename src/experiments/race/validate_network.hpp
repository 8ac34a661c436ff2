#pragma once

#include <string>

#include "experiments/race/runner.hpp"

/// Parts of `explain(const RunnerConfig&)`: one sentence each, or nothing.
namespace plot_twist {

/// What is wrong with the network. Precondition: `explain(datasetOf(config))` is empty.
std::string explainNetwork(const RunnerConfig& config);

/// What is wrong with the way it learns, when it stops and what it remembers. Precondition as
/// above.
std::string explainTraining(const RunnerConfig& config);

/// "none" or "layer".
std::string explainNormalization(const std::string& normalization);

}  // namespace plot_twist
