#pragma once

#include <vector>

#include "activations/activation.hpp"
#include "network/layers/matrix.hpp"

/// Statistics of a layer's numbers. Each covers the first `rows` rows of a matrix (samples, units),
/// unit by unit, in a fixed order of summation.
namespace plot_twist {

/// Root of the mean square, scaled so that no square over- or underflows; infinite if any number is
/// infinite or NaN.
double rms(const Matrix<double>& matrix, Index rows);

/// Mean and standard deviation (of the population); NaN if any number is infinite or NaN.
struct MeanAndDeviation {
  double mean, deviation;
};
MeanAndDeviation meanAndDeviation(const Matrix<double>& matrix, Index rows);
/// Mean and deviation of the union of several sets with equally many numbers each.
MeanAndDeviation pooled(const std::vector<MeanAndDeviation>& parts);

/// Shares of the numbers that are exactly 0, and that are infinite or NaN.
struct ZeroAndNonFinite {
  double zeroShare, nonFiniteShare;
};
ZeroAndNonFinite zeroAndNonFinite(const Matrix<double>& matrix, Index rows);

/// Of slopes f'(z).
struct SlopeStatistics {
  double dead;        // share of units whose slope is 0 for every sample
  double saturated;   // share of (sample, unit) with |slope| < saturatedBelow
  double meanSquare;  // of all
};
SlopeStatistics slopeStatistics(const Matrix<double>& slope, Index rows);

/// Shares of numbers in bins of equal width, each from its lower edge up to, not including, its
/// upper one, and beyond them. NaN is in no bin, so the shares may sum to less than 1.
struct Histogram {
  static constexpr int bins = 48;
  static constexpr double from = -6, to = 6;

  std::vector<double> share;
  double below, above;
};
Histogram histogram(const Matrix<double>& matrix, Index rows);

}  // namespace plot_twist
