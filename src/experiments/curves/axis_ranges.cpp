#include "experiments/curves/axis_ranges.hpp"

#include <algorithm>
#include <cmath>

#include "math/sorting.hpp"

namespace plot_twist {
namespace {

AxisRange middleRange(std::vector<double> y) {
  std::erase_if(y, [](double number) { return !std::isfinite(number); });
  if (y.empty()) return {std::nan(""), std::nan("")};
  sortNumbers(y);
  const AxisRange all = {y.front(), y.back()};
  const AxisRange most = {y[y.size() / 20], y[(y.size() - 1) - y.size() / 20]};
  const double height = most.high - most.low;
  if (!(height > 0) || all.high - all.low <= 20 * height) return all;
  return {std::max(all.low, most.low - 10 * height), std::min(all.high, most.high + 10 * height)};
}

void include(AxisRange& range, double number) {
  if (!std::isfinite(number)) return;
  range = {std::min(range.low, number), std::max(range.high, number)};
}

AxisRange axisRangeOf(const SampledCurve& samples, const std::vector<double>& y,
                      std::span<const double> extrema) {
  AxisRange range = middleRange(y);
  for (const double x : extrema) {
    const auto row = std::ranges::lower_bound(samples.x, x) - samples.x.begin();
    include(range, y[static_cast<std::size_t>(row)]);
  }
  for (const std::uint32_t index : samples.breaks) {
    include(range, y[index - 1]);
    include(range, y[index]);
  }
  return range;
}

}  // namespace

AxisRanges axisRangesOf(const SampledCurve& samples, std::span<const double> extrema,
                        std::span<const double> slopeExtrema) {
  return {axisRangeOf(samples, samples.value, extrema),
          axisRangeOf(samples, samples.slope, slopeExtrema)};
}

}  // namespace plot_twist
