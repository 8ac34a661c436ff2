#pragma once

#include <vector>

namespace plot_twist {

/// Least, middle (the mean of the middle two of an even number) and greatest.
struct MedianAndRange {
  double least, middle, greatest;
};

/// NaN, the loss of a run that diverged, counts as the greatest. Precondition: there is a number.
MedianAndRange medianAndRange(std::vector<double> numbers);

}  // namespace plot_twist
