#include "experiments/explore/landmarks.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/curves/crossings.hpp"
#include "experiments/explore/explore.hpp"
#include "experiments/explore/view_proofs.hpp"
#include "formula/function.hpp"
#include "math/sorting.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr std::size_t most = 64;  // most entries of a list

/// Keeps the entries nearest to the middle of the interval, in their order.
template <class T>
void keepNearest(std::vector<T>& list, const LandmarksConfig& config, auto place) {
  if (list.size() <= most) return;
  const double middle = config.from + (config.to - config.from) / 2;
  const auto distance = [&](const T& entry) { return std::abs(place(entry) - middle); };
  sortBy(list, distance);
  list.resize(most);
  sortBy(list, place);
}

std::vector<GraphPoint> placesAt(const Activation& activation, const std::vector<double>& x) {
  std::vector<double> value(x.size()), slope(x.size());
  activation.evaluate(Evaluation<double>{.x = x, .value = value, .slope = slope, .curvature = {}});
  std::vector<GraphPoint> places;
  for (std::size_t i = 0; i < x.size(); ++i) places.push_back({x[i], value[i], slope[i]});
  return places;
}

/// Extrema of `quantity`, where its derivative changes sign. Sign changes within the rounding error
/// of a constant function are left out.
std::vector<Extremum> smoothExtrema(const Activation& activation, const SampledCurve& probe,
                                    Quantity quantity) {
  constexpr double noise = 0x1p-47;  // rounding error relative to the quantity
  const Quantity steepness = quantity == Quantity::value ? Quantity::slope : Quantity::curvature;
  const auto& steep = column(probe, steepness);
  const auto& y = column(probe, quantity);
  std::vector<double> x;
  std::vector<bool> isMinimum;
  for (const Crossing& crossing : crossings(activation, probe, steepness)) {
    const auto [at, rising, before] = crossing;
    const double around = std::max(std::abs(steep[before]), std::abs(steep[before + 1]));
    if (around <= noise * std::abs(y[before])) continue;
    x.push_back(at);
    isMinimum.push_back(rising);
  }
  std::vector<Extremum> extrema;
  for (const GraphPoint& place : placesAt(activation, x)) {
    extrema.push_back({place.x, place.value, place.slope, isMinimum[extrema.size()]});
  }
  return extrema;
}

std::vector<Corner> cornersOf(const Activation& activation, const LandmarksConfig& config) {
  std::vector<Corner> corners;
  std::vector<double> x;
  const double reach = std::max(std::abs(config.from), std::abs(config.to));
  for (const auto& [at, left, right] : activation.kinksWithin(reach)) {
    if (at <= config.from || at >= config.to) continue;
    x.push_back(at);
    corners.push_back({at, left.value, left.slope, right.value, right.slope, 0, 0});
  }
  const auto own = placesAt(activation, x);
  for (std::size_t i = 0; i < x.size(); ++i) {
    corners[i].value = own[i].value;
    corners[i].slope = own[i].slope;
  }
  return corners;
}

/// Adds the extrema at kinks of a continuous function: |x| has a minimum at 0.
void addCornerExtrema(const std::vector<Corner>& corners, std::vector<Extremum>& extrema) {
  for (const Corner& corner : corners) {
    const bool isWhole = corner.leftValue == corner.rightValue && corner.value == corner.leftValue;
    const bool falls = corner.leftSlope < 0 && corner.rightSlope > 0;
    const bool rises = corner.leftSlope > 0 && corner.rightSlope < 0;
    if (isWhole && (falls || rises))
      extrema.push_back({corner.x, corner.value, corner.slope, falls});
  }
  sortBy(extrema, [](const Extremum& extremum) { return extremum.x; });
}

std::vector<double> zerosOf(const Activation& activation, const SampledCurve& probe) {
  std::vector<double> zeros;
  for (const Crossing& crossing : crossings(activation, probe, Quantity::value)) {
    zeros.push_back(crossing.x);
  }
  return zeros;
}

/// The intervals with |f'| < flat. Between neighbouring crossings of +-flat and breaks, |f'| stays
/// on one side of `flat`, which the slope at the middle tells.
std::vector<Interval> flatsOf(const Activation& activation, const SampledCurve& probe,
                              double flat) {
  std::vector<double> ends = {probe.x.front(), probe.x.back()};
  for (const std::uint32_t index : probe.breaks) ends.push_back(probe.x[index]);
  for (const double level : {flat, -flat}) {
    for (const auto& crossing : crossings(activation, probe, Quantity::slope, level)) {
      ends.push_back(crossing.x);
    }
  }
  sortNumbers(ends);
  std::vector<double> middles;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    middles.push_back(ends[i - 1] + (ends[i] - ends[i - 1]) / 2);
  }
  const auto places = placesAt(activation, middles);
  std::vector<Interval> flats;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!(std::abs(places[i].slope) < flat) || ends[i] == ends[i + 1]) continue;
    if (!flats.empty() && flats.back().to == ends[i])
      flats.back().to = ends[i + 1];
    else
      flats.push_back({ends[i], ends[i + 1]});
  }
  return flats;
}

/// Finds the lowest, the highest and the steepest among the samples and the extrema.
void findExtremes(const SampledCurve& probe, LandmarksResult& result) {
  const double nan = std::nan("");
  GraphPoint &low = result.lowest, &high = result.highest, &steep = result.steepest;
  low = high = steep = {nan, nan, nan};
  const auto consider = [&](const GraphPoint& place) {
    if (!std::isnan(place.value) && !(low.value <= place.value)) low = place;
    if (!std::isnan(place.value) && !(high.value >= place.value)) high = place;
    const double steepness = std::abs(place.slope);
    if (!std::isnan(steepness) && !(std::abs(steep.slope) >= steepness)) steep = place;
  };
  for (std::size_t i = 0; i < probe.x.size(); ++i) {
    consider({probe.x[i], probe.value[i], probe.slope[i]});
  }
  for (const auto* extrema : {&result.turns, &result.slopeTurns}) {
    for (const auto& [x, value, slope, isMinimum] : *extrema) consider({x, value, slope});
  }
}

}  // namespace

std::string validate(const LandmarksConfig& config) {
  return firstError([&] { return validateFunction(config.activation, config.parameters); },
                    [&] { return validateInterval(config.from, config.to); },
                    [&] { return checkSettings(config); });
}

LandmarksResult landmarks(const LandmarksConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  const SampledCurve probe =
      sampleCurve(*activation, probePoints(*activation, config.from, config.to));
  LandmarksResult result;
  result.corners = cornersOf(*activation, config);
  result.turns = smoothExtrema(*activation, probe, Quantity::value);
  addCornerExtrema(result.corners, result.turns);
  result.slopeTurns = smoothExtrema(*activation, probe, Quantity::slope);
  result.zeros = zerosOf(*activation, probe);
  result.flats = flatsOf(*activation, probe, config.flat);
  findExtremes(probe, result);
  const auto at = [](const auto& entry) { return entry.x; };
  keepNearest(result.turns, config, at);
  keepNearest(result.slopeTurns, config, at);
  keepNearest(result.corners, config, at);
  keepNearest(result.zeros, config, [](double x) { return x; });
  keepNearest(result.flats, config, [](const Interval& flat) { return flat.from; });
  result.proved = provedOf(*activation, config, result);
  return result;
}

}  // namespace plot_twist
