#include "experiments/curves/refine_curve.hpp"

#include <algorithm>
#include <cmath>

#include "math/sorting.hpp"

namespace plot_twist {
namespace {

constexpr double tolerance = 0x1p-13;  // share of a range; the estimate may be half the true error
constexpr double narrowest = 0x1p-36;  // share of the interval

/// A column y, its derivative `steepness`, the range of the axis that is shown, and the smallest
/// visible difference.
struct Curve {
  const std::vector<double>& y;
  const std::vector<double>& steepness;
  AxisRange range;
  double visible;

  /// -1 below the range, 1 above it, 0 inside.
  int sideOf(double value) const {
    return value < range.low - visible ? -1 : value > range.high + visible ? 1 : 0;
  }
  /// The estimated deviation of the chord from row i to row i + 1, in visible differences; 0 if it
  /// is invisible.
  double error(std::size_t i, double width) const {
    const bool isHere = std::isfinite(y[i]), isThere = std::isfinite(y[i + 1]);
    if (isHere != isThere) return infinity;
    if (!isHere) return 0;
    const int side = sideOf(y[i]), otherSide = sideOf(y[i + 1]);
    if (side * otherSide != 0) return side == otherSide ? 0 : infinity;
    const double turn = steepness[i + 1] - steepness[i];
    const double rise = width * (steepness[i] + steepness[i + 1]) / 2;
    const double surprise = y[i + 1] - y[i] - rise;
    const double off = std::max(std::abs(turn) * width / 8, std::abs(surprise));
    return off > visible ? (visible > 0 ? off / visible : infinity) : 0;
  }
};

struct Gap {
  std::size_t before;
  double error;
};

/// The gaps between rows where the chord visibly deviates from a curve.
std::vector<Gap> gapsOf(const SampledCurve& samples, const Curve& value, const Curve& slope) {
  const double width = (samples.x.back() - samples.x.front()) * narrowest;
  std::vector<Gap> gaps;
  auto cut = samples.breaks.begin();
  for (std::size_t i = 0; i + 1 < samples.x.size(); ++i) {
    if (cut != samples.breaks.end() && *cut == i + 1) {
      ++cut;
      continue;
    }
    const double gap = samples.x[i + 1] - samples.x[i];
    const double middle = samples.x[i] + gap / 2;
    if (gap <= width || middle == samples.x[i] || middle == samples.x[i + 1]) continue;
    const double error = std::max(value.error(i, gap), slope.error(i, gap));
    if (error > 0) gaps.push_back({i, error});
  }
  return gaps;
}

/// Keeps at most `count` gaps, those with the largest error, in ascending order of x.
void keepWorst(std::vector<Gap>& gaps, std::size_t count) {
  if (gaps.size() <= count) return;
  sortBy(gaps, [](const Gap& gap) { return -gap.error; });
  gaps.resize(count);
  sortBy(gaps, [](const Gap& gap) { return gap.before; });
}

template <class T>
void merge(std::vector<T>& column, const std::vector<T>& added, const std::vector<Gap>& gaps) {
  std::vector<T> merged;
  merged.reserve(column.size() + added.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < column.size(); ++i) {
    merged.push_back(column[i]);
    if (next < gaps.size() && gaps[next].before == i) merged.push_back(added[next++]);
  }
  column = std::move(merged);
}

/// Inserts a row in the middle of each gap. Precondition: the gaps ascend in x.
void divide(const Activation& activation, SampledCurve& samples, const std::vector<Gap>& gaps) {
  std::vector<double> x;
  for (const Gap& gap : gaps) {
    const double left = samples.x[gap.before];
    x.push_back(left + (samples.x[gap.before + 1] - left) / 2);
  }
  std::vector<double> value(x.size()), slope(x.size()), curvature(x.size());
  activation.evaluate(
      Evaluation<double>{.x = x, .value = value, .slope = slope, .curvature = curvature});
  for (std::uint32_t& index : samples.breaks) {
    const auto isBefore = [&](const Gap& gap) { return gap.before < index; };
    index +=
        static_cast<std::uint32_t>(std::ranges::partition_point(gaps, isBefore) - gaps.begin());
  }
  merge(samples.x, x, gaps);
  merge(samples.value, value, gaps);
  merge(samples.slope, slope, gaps);
  merge(samples.curvature, curvature, gaps);
}

/// Makes a break wherever a curve leaps between rows that are too close to be divided.
void cutLeaps(SampledCurve& samples, double visibleValue, double visibleSlope) {
  const double width = (samples.x.back() - samples.x.front()) * narrowest;
  std::vector<std::uint32_t> breaks;
  for (std::size_t i = 1; i < samples.x.size(); ++i) {
    const bool isCut = std::ranges::binary_search(samples.breaks, i);
    const double gap = samples.x[i] - samples.x[i - 1];
    const bool isNarrow = gap <= 2 * width || samples.x[i - 1] + gap / 2 == samples.x[i - 1];
    const bool isLeap = std::abs(samples.value[i] - samples.value[i - 1]) > visibleValue ||
                        std::abs(samples.slope[i] - samples.slope[i - 1]) > visibleSlope;
    if (isCut || (isNarrow && isLeap)) breaks.push_back(static_cast<std::uint32_t>(i));
  }
  samples.breaks = std::move(breaks);
}

}  // namespace

void refineCurve(const Activation& activation, SampledCurve& samples, int most,
                 const AxisRanges& ranges) {
  constexpr double noise = 0x1p-48;  // relative size of rounding errors, the last few bits
  const auto [value, slope] = ranges;
  const double width = samples.x.back() - samples.x.front();
  const double bits = noise * std::abs(value.low + (value.high - value.low) / 2);
  const double visibleValue = std::max((value.high - value.low) * tolerance, bits);
  const double visibleSlope = std::max((slope.high - slope.low) * tolerance, bits / width);
  auto left = static_cast<std::size_t>(most);
  while (left > 0) {
    std::vector<Gap> gaps = gapsOf(samples, {samples.value, samples.slope, value, visibleValue},
                                   {samples.slope, samples.curvature, slope, visibleSlope});
    if (gaps.empty()) break;
    // At most half of the remaining rows per round, so that the worst gaps can be divided again.
    keepWorst(gaps, std::min(left, std::max<std::size_t>(64, left / 2)));
    left -= gaps.size();
    divide(activation, samples, gaps);
  }
  cutLeaps(samples, visibleValue, visibleSlope);
}

}  // namespace plot_twist
