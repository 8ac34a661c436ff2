#pragma once

#include <vector>

namespace plot_twist {

/// Minimum, median (of an even number of values the mean of the middle two) and maximum.
struct MedianAndRange {
  double least, middle, greatest;
};

/// NaN, the loss of a run that diverged, counts as the greatest. Precondition: there is a number.
MedianAndRange medianAndRange(std::vector<double> numbers);

}  // namespace plot_twist
