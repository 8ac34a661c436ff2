#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/race/runner.hpp"

namespace plot_twist {

/// A race to choose from a menu: one run for each pair of `activations` and `seeds`, with all other
/// settings equal.
struct RacePreset {
  std::string id, name;
  std::string description;  // one sentence for the menu
  std::vector<std::string> activations;
  std::vector<std::uint32_t> seeds;
  RunnerConfig runner;  // its activation and seed are replaced by those above
};

/// In menu order; the first is what a page opens on.
std::vector<RacePreset> racePresets();

}  // namespace plot_twist
