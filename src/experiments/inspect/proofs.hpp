#pragma once

#include <string>
#include <vector>

#include "experiments/inspect/inspect.hpp"

namespace plot_twist::inspection {

/// The names of the facts in `result` that the enclosure proves on the whole line: the range by
/// bounds that agree with it to 9 digits, breaks and smoothness by continuity everywhere else,
/// monotony by the sign of the slope.
std::vector<std::string> provedOf(const Enclosure& enclosure, const InspectResult& result);

/// How the largest slope of a function is known: "proved" or "observed". Of the catalogue, what is
/// written down of the initial parameters counts.
std::string evidenceOfSlope(const InspectConfig& config, double largestSlope);

}  // namespace plot_twist::inspection
