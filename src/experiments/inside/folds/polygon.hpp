#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace plot_twist {

struct Point {
  double x, y;
};

/// The corners of a convex polygon, counterclockwise.
using Polygon = std::vector<Point>;

/// x, y -> byX x + byY y + constant, with the size of what was added up to compute it, on which the
/// size of its rounding errors depends.
struct AffineForm {
  double byX, byY, constant, size;

  double at(Point p) const { return byX * p.x + byY * p.y + constant; }
};

/// A polygon cut along a line: both parts, and the segment between them.
struct Cut {
  Polygon below, above;
  Point from, to;
};

/// Cuts a polygon where a form is 0. Corners at which the form is not larger than what rounding
/// errors make of 0 are on the line, so a line through a corner, along a side or with no direction
/// cuts nothing off. Nothing if the polygon is on one side.
std::optional<Cut> cut(const Polygon& polygon, const AffineForm& form);

/// A point inside: the mean of the corners.
Point centreOf(const Polygon& polygon);

double areaOf(const Polygon& polygon);

}  // namespace plot_twist
