#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// What there is to see of one activation on an interval, as exact places.
struct LandmarksConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};  // in catalogue order; empty: the defaults
  double from = -5;                     // -1e6 to 1e6
  double to = 5;                        // greater than `from`, at most 1e6
  double flat = 0.1;                    // the function is called flat where |f'| < flat; 0 to 1e6
};

/// A point of the graph, and the slope there.
struct GraphPoint {
  double x, value, slope;
};

/// A place where the function turns from falling to rising, or the other way round.
struct Extremum {
  double x, value, slope;
  bool isMinimum;
};

/// A kink or a jump inside the interval: limits from both sides, and the function's own value.
struct Corner {
  double x;
  double leftValue, leftSlope, rightValue, rightSlope;
  double value, slope;
};

struct Interval {
  double from, to;
};

/// Each list ascends in x and holds 64 entries at most, those nearest to the interval's middle.
struct LandmarksResult {
  std::vector<Extremum> extrema;       // local minima and maxima of the value inside the interval
  std::vector<Extremum> slopeExtrema;  // the same of the slope: the points of inflection
  std::vector<double> zeros;           // where the value changes its sign, corners left out
  std::vector<Corner> corners;
  std::vector<Interval> flats;  // |f'| < flat
  GraphPoint lowest, highest;   // of the value on the interval, its ends and limits included
  GraphPoint steepest;          // the largest |f'|
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const LandmarksConfig& config);

/// Every place to the nearest double that a search of some 3,000 points gives away. Precondition:
/// `validate(config)` is empty.
LandmarksResult landmarks(const LandmarksConfig& config);

}  // namespace plot_twist
