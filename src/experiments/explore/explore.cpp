#include "experiments/explore/explore.hpp"

#include <algorithm>

#include "experiments/curves/axis_ranges.hpp"
#include "experiments/curves/crossings.hpp"
#include "experiments/curves/refine_curve.hpp"
#include "formula/function.hpp"
#include "math/sorting.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double farthest = 1e6;  // largest |from| and |to|

/// The extrema of value and of slope on [from, to], up to `most` each.
struct Extrema {
  std::vector<double> ofValue, ofSlope;
};

Extrema extremaOf(const Activation& activation, double from, double to, std::size_t most) {
  if (most == 0) return {};
  const SampledCurve probe = sampleCurve(activation, probePoints(activation, from, to));
  const auto places = [&](Quantity steepness) {
    std::vector<double> x;
    for (const Crossing& extremum : crossings(activation, probe, steepness))
      x.push_back(extremum.x);
    if (x.size() > most) x.resize(most);
    return x;
  };
  return {places(Quantity::slope), places(Quantity::curvature)};
}

/// The samples, with the function's own value and slope at breaks.
ExploreResult resultOf(const Activation& activation, SampledCurve rows, const AxisRanges& ranges) {
  ExploreResult result{.x = std::move(rows.x),
                       .value = std::move(rows.value),
                       .slope = std::move(rows.slope),
                       .curvature = std::move(rows.curvature),
                       .breaks = std::move(rows.breaks),
                       .valueLow = ranges.value.low,
                       .valueHigh = ranges.value.high,
                       .slopeLow = ranges.slope.low,
                       .slopeHigh = ranges.slope.high};
  const std::size_t count = result.breaks.size();
  result.valueAtBreaks.resize(count);
  result.slopeAtBreaks.resize(count);
  std::vector<double> at;
  for (const std::uint32_t index : result.breaks) at.push_back(result.x[index]);
  activation.evaluate(Evaluation<double>{
      .x = at, .value = result.valueAtBreaks, .slope = result.slopeAtBreaks, .curvature = {}});
  return result;
}

}  // namespace

std::string validateInterval(double from, double to) {
  const auto checkOrder = [&]() -> std::string {
    if (from < to) return {};
    return "from must be less than to, got " + digits(from) + " and " + digits(to);
  };
  return firstError([&] { return checkRange("from", from, -farthest, farthest); },
                    [&] { return checkRange("to", to, -farthest, farthest); }, checkOrder);
}

std::string validate(const ExploreConfig& config) {
  return firstError([&] { return validateFunction(config.activation, config.parameters); },
                    [&] { return validateInterval(config.from, config.to); },
                    [&] { return checkSettings(config); });
}

ExploreResult exploreFunction(const Activation& activation, double from, double to, int samples,
                              int extra) {
  const Extrema extrema = extremaOf(activation, from, to, static_cast<std::size_t>(extra) / 4);
  std::vector<double> points = evenly(from, to, samples);
  for (const auto* x : {&extrema.ofValue, &extrema.ofSlope}) {
    points.insert(points.end(), x->begin(), x->end());
  }
  sortNumbers(points);
  points.erase(std::ranges::unique(points).begin(), points.end());
  SampledCurve all = sampleCurve(activation, points);
  const AxisRanges ranges = axisRangesOf(all, extrema.ofValue, extrema.ofSlope);
  if (extra > 0) refineCurve(activation, all, extra - extra / 2, ranges);
  return resultOf(activation, std::move(all), ranges);
}

ExploreResult explore(const ExploreConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  return exploreFunction(*activation, config.from, config.to, config.samples, config.extra);
}

}  // namespace plot_twist
