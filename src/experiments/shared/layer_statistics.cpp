#include "experiments/shared/layer_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "activations/saturation.hpp"

namespace plot_twist {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Calls `see` for each number, unit by unit.
template <class See>
void forEach(const Matrix<double>& matrix, Index rows, See see) {
  for (Index unit = 0; unit < matrix.cols(); ++unit) {
    for (Index row = 0; row < rows; ++row) see(matrix(row, unit));
  }
}

/// The largest size of all; infinite if any number is infinite or NaN.
double largestSize(const Matrix<double>& matrix, Index rows) {
  double largest = 0;
  forEach(matrix, rows, [&](double number) {
    const double size = std::abs(number);
    largest = std::isnan(size) ? infinity : std::max(largest, size);
  });
  return largest;
}

double countOf(const Matrix<double>& matrix, Index rows) {
  return static_cast<double>(rows * matrix.cols());
}

}  // namespace

double rms(const Matrix<double>& matrix, Index rows) {
  const double largest = largestSize(matrix, rows);
  if (largest == 0 || std::isinf(largest)) return largest;
  double sum = 0;
  forEach(matrix, rows, [&](double number) {
    const double scaled = number / largest;
    sum += scaled * scaled;
  });
  return largest * std::sqrt(sum / countOf(matrix, rows));
}

MeanAndDeviation meanAndDeviation(const Matrix<double>& matrix, Index rows) {
  const double largest = largestSize(matrix, rows);
  if (std::isinf(largest)) return {nan, nan};
  if (largest == 0) return {0, 0};
  const double count = countOf(matrix, rows);
  double sum = 0, squares = 0;
  forEach(matrix, rows, [&](double number) { sum += number / largest; });
  const double mean = sum / count;
  forEach(matrix, rows, [&](double number) {
    const double away = number / largest - mean;
    squares += away * away;
  });
  return {largest * mean, largest * std::sqrt(squares / count)};
}

MeanAndDeviation pooled(const std::vector<MeanAndDeviation>& parts) {
  const auto count = static_cast<double>(parts.size());
  double mean = 0, variance = 0;
  for (const MeanAndDeviation& part : parts) mean += part.mean / count;
  for (const MeanAndDeviation& part : parts) {
    const double away = part.mean - mean;
    variance += (part.deviation * part.deviation + away * away) / count;
  }
  return {mean, std::sqrt(variance)};
}

ZeroAndNonFinite zeroAndNonFinite(const Matrix<double>& matrix, Index rows) {
  double zeros = 0, lost = 0;
  forEach(matrix, rows, [&](double number) {
    if (number == 0) ++zeros;
    if (!std::isfinite(number)) ++lost;
  });
  const double count = countOf(matrix, rows);
  return {zeros / count, lost / count};
}

SlopeStatistics slopeStatistics(const Matrix<double>& slope, Index rows) {
  double dead = 0, saturated = 0, squares = 0;
  for (Index unit = 0; unit < slope.cols(); ++unit) {
    bool isDead = true;
    for (Index row = 0; row < rows; ++row) {
      const double size = std::abs(slope(row, unit));
      isDead = isDead && size == 0;
      if (size < saturatedBelow) ++saturated;
      squares += size * size;
    }
    if (isDead) ++dead;
  }
  const double count = countOf(slope, rows);
  return {dead / static_cast<double>(slope.cols()), saturated / count, squares / count};
}

Histogram histogram(const Matrix<double>& matrix, Index rows) {
  Histogram counts{std::vector<double>(Histogram::bins), 0, 0};
  constexpr double perUnit = Histogram::bins / (Histogram::to - Histogram::from);
  forEach(matrix, rows, [&](double number) {
    if (number < Histogram::from) {
      ++counts.below;
    } else if (number >= Histogram::to) {
      ++counts.above;
    } else if (!std::isnan(number)) {
      ++counts.share[static_cast<std::size_t>((number - Histogram::from) * perUnit)];
    }
  });
  const double count = countOf(matrix, rows);
  for (double& share : counts.share) share /= count;
  return {std::move(counts.share), counts.below / count, counts.above / count};
}

}  // namespace plot_twist
