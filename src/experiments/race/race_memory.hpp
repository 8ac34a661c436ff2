#pragma once

#include <string>

#include "experiments/race/runner.hpp"

/// How much memory the runs of a race take, and may take.
namespace plot_twist {

/// Bytes that a run holds while others train, its copy of the losses on the page included; what it
/// trains in is shared and not counted. Precondition: `validate(config)` is empty.
double bytesOfRun(const RunnerConfig& config);

/// Snapshots of each run, at most `config.snapshots`, with which all runs stay within what a race
/// may remember. Precondition: as above.
int snapshotsWithin(const RunnerConfig& config, int runs);

/// Whether so many runs, with the snapshots that they are given, fit in memory. Precondition: as
/// above.
std::string validateRuns(const RunnerConfig& config, int runs);

}  // namespace plot_twist
