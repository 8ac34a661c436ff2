#include "experiments/explore.hpp"

#include <algorithm>

#include "experiments/crossings.hpp"
#include "experiments/refine.hpp"
#include "formula/function.hpp"
#include "math/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double farthest = 1e6;  // of `from` and `to` from 0

/// Adds to the points where value and slope turn, up to `most` of them.
void addTurns(const Activation& activation, std::vector<double>& points, std::size_t most) {
  const Samples probe = samplesAt(activation, probePoints(points.front(), points.back()));
  for (const Quantity steepness : {Quantity::slope, Quantity::curvature}) {
    auto turns = crossings(activation, probe, steepness);
    if (turns.size() > most) turns.resize(most);
    for (const Crossing& turn : turns) points.push_back(turn.x);
  }
  std::ranges::sort(points);
  points.erase(std::ranges::unique(points).begin(), points.end());
}

}  // namespace

std::string explainInterval(double from, double to) {
  auto wrong = explainRange("from", from, -farthest, farthest);
  if (wrong.empty()) wrong = explainRange("to", to, -farthest, farthest);
  if (wrong.empty() && from >= to) {
    wrong = "from must be less than to, got " + digits(from) + " and " + digits(to);
  }
  return wrong;
}

std::string explain(const ExploreConfig& config) {
  auto wrong = explainFunction(config.activation, config.parameters);
  if (wrong.empty()) wrong = explainInterval(config.from, config.to);
  if (wrong.empty()) wrong = explainRange("samples", config.samples, 2, 100000);
  if (wrong.empty()) wrong = explainRange("extra", config.extra, 0, 100000);
  return wrong;
}

ExploreResult exploreFunction(const Activation& activation, double from, double to, int samples,
                              int extra) {
  std::vector<double> points = evenly(from, to, samples);
  if (extra > 0) addTurns(activation, points, static_cast<std::size_t>(extra) / 4);
  Samples all = samplesAt(activation, points);
  if (extra > 0) refine(activation, all, extra - extra / 2);
  std::vector<double> at, value(all.breaks.size()), slope(all.breaks.size());
  for (const std::uint32_t index : all.breaks) at.push_back(all.x[index]);
  activation.evaluate(Evaluation<double>{.x = at, .value = value, .slope = slope, .curvature = {}});
  return {std::move(all.x),         std::move(all.value),  std::move(all.slope),
          std::move(all.curvature), std::move(all.breaks), std::move(value),
          std::move(slope)};
}

ExploreResult explore(const ExploreConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  return exploreFunction(*activation, config.from, config.to, config.samples, config.extra);
}

}  // namespace plot_twist
