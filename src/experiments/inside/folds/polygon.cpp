#include "experiments/inside/folds/polygon.hpp"

#include <cmath>

namespace plot_twist {
namespace {

constexpr double rounding = 1e-12;  // share of a form's size below which it is 0

double squaredDistance(Point p, Point q) {
  return (p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y);
}

/// The two points of a list that are farthest apart, one of them the first.
void findSegment(const std::vector<Point>& points, Cut& cut) {
  cut.from = cut.to = points.front();
  for (const Point point : points) {
    if (squaredDistance(point, cut.from) > squaredDistance(cut.to, cut.from)) cut.to = point;
  }
}

}  // namespace

std::optional<Cut> cut(const Polygon& polygon, const AffineForm& form) {
  const double least = rounding * form.size;
  std::vector<double> heights;
  bool isBelow = false, isAbove = false;
  for (const Point corner : polygon) {
    const double height = form.at(corner);
    heights.push_back(std::abs(height) <= least ? 0 : height);
    isBelow = isBelow || heights.back() < 0;
    isAbove = isAbove || heights.back() > 0;
  }
  if (!isBelow || !isAbove) return std::nullopt;
  Cut parts;
  std::vector<Point> between;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const std::size_t next = i + 1 < polygon.size() ? i + 1 : 0;
    const Point p = polygon[i], q = polygon[next];
    if (heights[i] <= 0) parts.below.push_back(p);
    if (heights[i] >= 0) parts.above.push_back(p);
    if (heights[i] == 0) between.push_back(p);
    if (heights[i] * heights[next] >= 0) continue;
    const double share = heights[i] / (heights[i] - heights[next]);
    const Point crossing{p.x + share * (q.x - p.x), p.y + share * (q.y - p.y)};
    parts.below.push_back(crossing);
    parts.above.push_back(crossing);
    between.push_back(crossing);
  }
  findSegment(between, parts);
  return parts;
}

Point centreOf(const Polygon& polygon) {
  Point sum{0, 0};
  for (const Point corner : polygon) sum = {sum.x + corner.x, sum.y + corner.y};
  const auto count = static_cast<double>(polygon.size());
  return {sum.x / count, sum.y / count};
}

double areaOf(const Polygon& polygon) {
  double twice = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point p = polygon[i], q = polygon[i + 1 < polygon.size() ? i + 1 : 0];
    twice += p.x * q.y - q.x * p.y;
  }
  return twice / 2;
}

}  // namespace plot_twist
