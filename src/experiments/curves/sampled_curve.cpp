#include "experiments/curves/sampled_curve.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "math/sorting.hpp"

namespace plot_twist {
namespace {

/// A row at x. At a kink, value and slope are the limits from one side, and the curvature is taken
/// at the double next to x on that side.
struct Row {
  double x, at;
  std::optional<OneSided> limits = {};
};

Row leftOf(const Kink& kink) { return {kink.x, std::nextafter(kink.x, -infinity), kink.left}; }
Row rightOf(const Kink& kink) { return {kink.x, std::nextafter(kink.x, infinity), kink.right}; }

/// The rows at `points`, with two rows for each kink merged in; fills `breaks`.
std::vector<Row> rowsOf(std::span<const double> points, std::span<const Kink> kinks,
                        std::vector<std::uint32_t>& breaks) {
  const double from = points.front(), to = points.back();
  std::vector<Row> all;
  auto kink = std::ranges::lower_bound(kinks, from, {}, &Kink::x);
  for (const double x : points) {
    for (; kink != kinks.end() && kink->x <= x; ++kink) {
      if (kink->x > from) all.push_back(leftOf(*kink));
      if (kink->x < to) all.push_back(rightOf(*kink));
      if (kink->x > from && kink->x < to) {
        breaks.push_back(static_cast<std::uint32_t>(all.size() - 1));
      }
    }
    if (all.empty() || all.back().x != x) all.push_back({x, x});
  }
  return all;
}

/// Adds the points +-2^k (1 + j / 32) that lie within (from, to), and 0.
void crowdAroundZero(double from, double to, std::vector<double>& points) {
  const auto add = [&](double x) {
    if (x > from && x < to) points.push_back(x);
  };
  const double farthest = std::max(std::abs(from), std::abs(to));
  add(0);
  for (double power = 0x1p-10; power < farthest; power *= 2) {
    for (int j = 0; j < 32; ++j) {
      const double x = power * (1 + j / 32.0);
      add(x);
      add(-x);
    }
  }
}

}  // namespace

const std::vector<double>& column(const SampledCurve& samples, Quantity quantity) {
  if (quantity == Quantity::value) return samples.value;
  return quantity == Quantity::slope ? samples.slope : samples.curvature;
}

SampledCurve sampleCurve(const Activation& activation, std::span<const double> points) {
  SampledCurve samples;
  double reach = 0;
  for (const double x : points) reach = std::max(reach, std::abs(x));
  const auto rows = rowsOf(points, activation.kinksWithin(reach), samples.breaks);
  std::vector<double> at;
  for (const Row& row : rows) {
    samples.x.push_back(row.x);
    at.push_back(row.at);
  }
  samples.value.resize(rows.size());
  samples.slope.resize(rows.size());
  samples.curvature.resize(rows.size());
  activation.evaluate(Evaluation<double>{
      .x = at, .value = samples.value, .slope = samples.slope, .curvature = samples.curvature});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].limits) continue;
    samples.value[i] = rows[i].limits->value;
    samples.slope[i] = rows[i].limits->slope;
  }
  return samples;
}

std::vector<double> evenly(double from, double to, int count) {
  std::vector<double> points(static_cast<std::size_t>(count), to);
  const double step = (to - from) / (count - 1);
  for (int i = 0; i < count - 1; ++i) points[static_cast<std::size_t>(i)] = from + i * step;
  return points;
}

std::vector<double> probePoints(double from, double to) {
  std::vector<double> points = evenly(from, to, 1025);
  crowdAroundZero(from, to, points);
  sortNumbers(points);
  points.erase(std::ranges::unique(points).begin(), points.end());
  return points;
}

std::vector<double> probePoints(const Activation& activation, double from, double to) {
  constexpr int boxes = 80;
  std::vector<double> points = probePoints(from, to);
  const Enclosure* enclosure = activation.enclosure();
  if (enclosure == nullptr) return points;
  for (const Order order : {Order::value, Order::slope}) {
    for (const int side : {-1, 1}) {
      const double at = enclosure->extreme(order, from, to, side, boxes).at;
      for (double step = (to - from) / 4; step > (to - from) * 0x1p-36; step /= 2) {
        for (const double x : {at - step, at, at + step}) {
          if (x > from && x < to) points.push_back(x);
        }
      }
    }
  }
  sortNumbers(points);
  points.erase(std::ranges::unique(points).begin(), points.end());
  return points;
}

}  // namespace plot_twist
