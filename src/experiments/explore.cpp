#include "experiments/explore.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "activations/catalogue.hpp"
#include "math/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double farthest = 1e6;  // of `from` and `to` from 0
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Where a row stands, and the neighbour of it at which the function is asked.
struct Probe {
  double x, at;
};

Probe leftOf(double kink) { return {kink, std::nextafter(kink, -infinity)}; }
Probe rightOf(double kink) { return {kink, std::nextafter(kink, infinity)}; }

/// Sample positions, with each kink's two sides merged in; fills `breaks`.
std::vector<Probe> probes(const ExploreConfig& config, std::span<const double> kinks,
                          std::vector<std::uint32_t>& breaks) {
  std::vector<Probe> all;
  auto kink = std::lower_bound(kinks.begin(), kinks.end(), config.from);
  const double step = (config.to - config.from) / (config.samples - 1);
  for (int i = 0; i < config.samples; ++i) {
    const double x = i == config.samples - 1 ? config.to : config.from + i * step;
    for (; kink != kinks.end() && *kink <= x; ++kink) {
      if (*kink > config.from) all.push_back(leftOf(*kink));
      if (*kink < config.to) all.push_back(rightOf(*kink));
      if (*kink > config.from && *kink < config.to) {
        breaks.push_back(static_cast<std::uint32_t>(all.size() - 1));
      }
    }
    if (all.empty() || all.back().x != x) all.push_back({x, x});
  }
  return all;
}

/// Next to a kink a continuous function is its own value there: 0, not 4.9e-324.
void snapValues(const Activation& activation, std::span<const Probe> rows,
                std::vector<double>& value) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].x == rows[i].at) continue;
    double here = 0;
    activation.evaluate(Evaluation<double>{
        .x = {&rows[i].x, 1}, .value = {&here, 1}, .slope = {}, .curvature = {}});
    if (std::abs(here - value[i]) <= 1e-12 * std::max(1.0, std::abs(here))) value[i] = here;
  }
}

}  // namespace

std::string explain(const ExploreConfig& config) {
  auto wrong = explainActivation(config.activation, config.parameters);
  if (wrong.empty()) wrong = explainRange("from", config.from, -farthest, farthest);
  if (wrong.empty()) wrong = explainRange("to", config.to, -farthest, farthest);
  if (wrong.empty() && config.from >= config.to) {
    wrong = "from must be less than to, got " + digits(config.from) + " and " + digits(config.to);
  }
  if (wrong.empty()) wrong = explainRange("samples", config.samples, 2, 100000);
  return wrong;
}

ExploreResult explore(const ExploreConfig& config) {
  const auto activation = makeActivation(config.activation, config.parameters);
  ExploreResult result;
  const auto rows = probes(config, activation->kinks(), result.breaks);
  std::vector<double> at;
  for (const Probe& row : rows) {
    result.x.push_back(row.x);
    at.push_back(row.at);
  }
  result.value.resize(rows.size());
  result.slope.resize(rows.size());
  result.curvature.resize(rows.size());
  activation->evaluate(Evaluation<double>{
      .x = at, .value = result.value, .slope = result.slope, .curvature = result.curvature});
  snapValues(*activation, rows, result.value);
  return result;
}

}  // namespace plot_twist
