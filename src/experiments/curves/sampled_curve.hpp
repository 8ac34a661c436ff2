#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// Samples of a function on an interval: four columns of equal length, x ascending.
///
/// Each kink inside the interval has two rows with equal x, the limits from the left and then those
/// from the right; a sample that falls on the kink is replaced by them. `breaks` holds the index of
/// the second row of each pair, ascending. At a kink at an end of the interval there is one row,
/// the limits from inside. relu at -1, 0, 1:
///
///     x       -1   0   0   1
///     value    0   0   0   1
///     slope    0   0   1   1      breaks = {2}
struct SampledCurve {
  std::vector<double> x, value, slope, curvature;
  std::vector<std::uint32_t> breaks;
};

/// Which of a function's three columns is meant.
enum class Quantity { value, slope, curvature };

const std::vector<double>& column(const SampledCurve& samples, Quantity quantity);

/// The function at `points`, ascending and at least two, with its kinks between the first and the
/// last merged in.
SampledCurve sampleCurve(const Activation& activation, std::span<const double> points);

/// `count` evenly spaced points, both ends included.
std::vector<double> evenly(double from, double to, int count);

/// The x at which searches on [from, to] evaluate a function, ascending, both ends included, some
/// 3,000: evenly spaced points and, since activation functions bend mostly near 0, points whose
/// distances from 0 grow by powers of two, so that a bump of width 1 is found in an interval of any
/// size.
std::vector<double> probePoints(double from, double to);

/// The same, and points that crowd around the highest, the lowest and the steepest place that can
/// be isolated by enclosing the function on whole intervals, so that no peak is too narrow.
std::vector<double> probePoints(const Activation& activation, double from, double to);

}  // namespace plot_twist
