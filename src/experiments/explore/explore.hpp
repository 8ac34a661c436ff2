#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/curves/sampled_curve.hpp"

namespace plot_twist {

/// One activation on an interval: what an explorer plots.
struct ExploreConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};  // in catalogue order; empty: the defaults
  double from = -5;                     // the first x; -1e6 to 1e6
  double to = 5;                        // the last x; greater than `from`, at most 1e6
  int samples = 501;                    // evenly spaced points, both ends included; 2 to 100,000
  int extra = 0;                        // points that may be added where it bends; 0 to 100,000
};

/// The samples (see there for rows at kinks), and the function's own value and slope at each break.
///
/// With `extra` points there are, beside the even ones: the extrema of value and slope that
/// `landmarks` would find, however narrow, and as many points as it takes for straight lines
/// between them to look like the curves. A pole is a break whose two rows have an x of their own.
/// No line may be drawn from `breaks[k] - 1` to `breaks[k]` in a column whose two values differ.
struct ExploreResult {
  std::vector<double> x, value, slope, curvature;
  std::vector<std::uint32_t> breaks;
  std::vector<double> valueAtBreaks = {}, slopeAtBreaks = {};
  // What a picture should show of the axes: all of both curves, unless they run away to a pole.
  double valueLow = 0, valueHigh = 0, slopeLow = 0, slopeHigh = 0;
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const ExploreConfig& config);

/// Empty if [from, to] is an interval that can be explored, otherwise one sentence.
std::string validateInterval(double from, double to);

/// Samples value, slope and curvature in double precision. Precondition: `validate(config)` is
/// empty.
ExploreResult explore(const ExploreConfig& config);

/// The same for any function.
ExploreResult exploreFunction(const Activation& activation, double from, double to, int samples,
                              int extra);

}  // namespace plot_twist
