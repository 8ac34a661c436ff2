#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// Four columns of equal length, x ascending: a function on an interval.
///
/// Each kink inside the interval has two rows with the same x: the limits from the left, then the
/// limits from the right; they stand in for a sample that falls on the kink. `breaks` holds the
/// index of the second row of each pair, ascending. At an end of the interval there is the inner
/// limit only.
struct SampledCurve {
  std::vector<double> x, value, slope, curvature;
  std::vector<std::uint32_t> breaks;
};

/// One of a function's three columns.
enum class Quantity { value, slope, curvature };

const std::vector<double>& column(const SampledCurve& samples, Quantity quantity);

/// The function at `points`, ascending and at least two, with its kinks between the first and the
/// last merged in.
SampledCurve sampleCurve(const Activation& activation, std::span<const double> points);

/// `count` evenly spaced points, both ends included.
std::vector<double> evenly(double from, double to, int count);

/// Where to look for what a function does on [from, to]: evenly spaced points and, since activation
/// functions do most of it near 0, points that crowd around 0 by powers of two, so that a bump of
/// width 1 is found in an interval of any size. Ascending, both ends included; some 3,000.
std::vector<double> probePoints(double from, double to);

}  // namespace plot_twist
