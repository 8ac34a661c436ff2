#include "experiments/explore.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "formula/function.hpp"
#include "math/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double farthest = 1e6;  // of `from` and `to` from 0

/// A row: at x or, at a kink, the limits from one side, beside which the curvature is asked.
struct Row {
  double x, at;
  std::optional<OneSided> limits = {};
};

Row leftOf(const Kink& kink) { return {kink.x, std::nextafter(kink.x, -infinity), kink.left}; }
Row rightOf(const Kink& kink) { return {kink.x, std::nextafter(kink.x, infinity), kink.right}; }

/// The rows, with each kink's two sides merged in; fills `breaks`.
std::vector<Row> rowsOf(const ExploreConfig& config, std::span<const Kink> kinks,
                        std::vector<std::uint32_t>& breaks) {
  std::vector<Row> all;
  auto kink = std::ranges::lower_bound(kinks, config.from, {}, &Kink::x);
  const double step = (config.to - config.from) / (config.samples - 1);
  for (int i = 0; i < config.samples; ++i) {
    const double x = i == config.samples - 1 ? config.to : config.from + i * step;
    for (; kink != kinks.end() && kink->x <= x; ++kink) {
      if (kink->x > config.from) all.push_back(leftOf(*kink));
      if (kink->x < config.to) all.push_back(rightOf(*kink));
      if (kink->x > config.from && kink->x < config.to) {
        breaks.push_back(static_cast<std::uint32_t>(all.size() - 1));
      }
    }
    if (all.empty() || all.back().x != x) all.push_back({x, x});
  }
  return all;
}

}  // namespace

std::string explain(const ExploreConfig& config) {
  auto wrong = explainFunction(config.activation, config.parameters);
  if (wrong.empty()) wrong = explainRange("from", config.from, -farthest, farthest);
  if (wrong.empty()) wrong = explainRange("to", config.to, -farthest, farthest);
  if (wrong.empty() && config.from >= config.to) {
    wrong = "from must be less than to, got " + digits(config.from) + " and " + digits(config.to);
  }
  if (wrong.empty()) wrong = explainRange("samples", config.samples, 2, 100000);
  return wrong;
}

ExploreResult explore(const ExploreConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  ExploreResult result;
  const auto rows = rowsOf(config, activation->kinks(), result.breaks);
  std::vector<double> at;
  for (const Row& row : rows) {
    result.x.push_back(row.x);
    at.push_back(row.at);
  }
  result.value.resize(rows.size());
  result.slope.resize(rows.size());
  result.curvature.resize(rows.size());
  activation->evaluate(Evaluation<double>{
      .x = at, .value = result.value, .slope = result.slope, .curvature = result.curvature});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].limits) continue;
    result.value[i] = rows[i].limits->value;
    result.slope[i] = rows[i].limits->slope;
  }
  return result;
}

}  // namespace plot_twist
