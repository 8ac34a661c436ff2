#pragma once

#include <optional>
#include <string>

#include "experiments/race/runner.hpp"
#include "network/training/divergence_cause.hpp"
#include "network/training/stop_rule.hpp"

namespace plot_twist {

/// Why a run of `epochs` epochs, the last with `loss`, is over; empty if it is not.
std::string stopSentence(const RunnerConfig& config, Stop stop, int epochs, double loss,
                         const std::optional<DivergenceCause>& divergenceCause);

}  // namespace plot_twist
