#include "experiments/shared/gaussian_mean.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "math/functions.hpp"
#include "math/sorting.hpp"

namespace plot_twist {
namespace {

constexpr double reach = 12;  // deviations; beyond lie 4e-33 of the mass
constexpr int mostHalvings = 6;
constexpr double tolerance = 1e-13;

/// Gauss and Legendre's ten points on [-1, 1]: the positive ones, and their weights.
struct LegendreNode {
  double at, weight;
};
constexpr std::array<LegendreNode, 5> legendre = {{
    {0.14887433898163121, 0.29552422471475287},
    {0.43339539412924719, 0.26926671930999635},
    {0.67940956829902441, 0.21908636251598204},
    {0.86506336668898451, 0.14945134915058059},
    {0.97390652851717172, 0.06667134430868814},
}};

/// Where panels end, in deviations, ascending.
std::vector<double> panelEnds(double deviation, std::span<const double> breaks) {
  std::vector<double> ends;
  const auto add = [&](double z) {
    if (z >= -reach && z <= reach) ends.push_back(z);
  };
  for (double z = -reach; z <= reach; z += 0.5) add(z);
  for (double x = 1; x < reach * deviation; x = x < 40 ? x + 1 : 2 * x) {
    add(x / deviation);
    add(-x / deviation);
  }
  for (const double x : breaks) add(x / deviation);
  sortNumbers(ends);
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  return ends;
}

void addPanel(double from, double to, double deviation, GaussianNodes& nodes) {
  const double centre = 0.5 * (from + to), half = 0.5 * (to - from);
  for (const LegendreNode& node : legendre) {
    for (const double side : {-1.0, 1.0}) {
      const double z = centre + side * half * node.at;
      nodes.x.push_back(z * deviation);
      nodes.weight.push_back(half * node.weight * normpdf(z));
    }
  }
}

GaussianMoments momentsOver(const Activation& activation, const GaussianNodes& nodes) {
  const std::size_t count = nodes.x.size();
  std::vector<double> value(count), slope(count);
  activation.evaluate({.x = nodes.x, .value = value, .slope = slope, .curvature = {}});
  GaussianMoments sum{};
  for (std::size_t i = 0; i < count; ++i) {
    const double weight = nodes.weight[i];
    sum.value += weight * value[i];
    sum.squaredValue += weight * value[i] * value[i];
    sum.slope += weight * slope[i];
    sum.squaredSlope += weight * slope[i] * slope[i];
  }
  return sum;
}

/// Whether halving the panels changed the moments by no more than the tolerance. NaN and infinity
/// count as agreement, since more panels would not change them.
bool agree(const GaussianMoments& a, const GaussianMoments& b) {
  const auto near = [](double one, double other, double size) {
    return !(std::abs(one - other) > tolerance * size);
  };
  return near(a.squaredValue, b.squaredValue, b.squaredValue) &&
         near(a.squaredSlope, b.squaredSlope, b.squaredSlope) &&
         near(a.value, b.value, std::sqrt(b.squaredValue)) &&
         near(a.slope, b.slope, std::sqrt(b.squaredSlope));
}

}  // namespace

GaussianNodes gaussianNodes(double deviation, std::span<const double> breaks, int halvings) {
  GaussianNodes nodes;
  const std::vector<double> ends = panelEnds(deviation, breaks);
  const int parts = 1 << halvings;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    const double step = (ends[i] - ends[i - 1]) / parts;
    for (int part = 0; part < parts; ++part) {
      const double from = ends[i - 1] + part * step;
      addPanel(from, part + 1 == parts ? ends[i] : from + step, deviation, nodes);
    }
  }
  return nodes;
}

GaussianMoments gaussianMoments(const Activation& activation, double deviation) {
  if (!(deviation >= 0) || std::isinf(deviation)) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return {nan, nan, nan, nan};
  }
  std::vector<double> breaks;
  for (const Kink& kink : activation.kinks()) breaks.push_back(kink.x);
  auto before = momentsOver(activation, gaussianNodes(deviation, breaks, 0));
  for (int halvings = 1; halvings <= mostHalvings; ++halvings) {
    const auto after = momentsOver(activation, gaussianNodes(deviation, breaks, halvings));
    if (agree(before, after)) return after;
    before = after;
  }
  return before;
}

}  // namespace plot_twist
