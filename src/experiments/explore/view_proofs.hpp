#pragma once

#include <memory>
#include <string>
#include <vector>

#include "experiments/explore/difference.hpp"
#include "experiments/explore/landmarks.hpp"

namespace plot_twist {

/// The names of the landmarks of a typed formula that intervals prove: no corner, zero or turn is
/// missing in the range, none is too many; lowest, highest and steepest to 8 digits. Nothing for a
/// function of the catalogue, which the small modules have no intervals for.
std::vector<std::string> provedOf(const Activation& activation, const LandmarksConfig& config,
                                  const LandmarksResult& result);

/// The same of `gap` and `lineGap`, if one of the two functions is a typed formula.
std::vector<std::string> provedOf(const DifferenceConfig& config, const DifferenceResult& result);

}  // namespace plot_twist
