#include "formula/kinks/kink_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "formula/kinks/sided_limits.hpp"

namespace plot_twist {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Whether two limits are one; NaN, no limit, is none that two sides could have in common.
bool isCommon(double left, double right) {
  if (!std::isfinite(left) || !std::isfinite(right)) return false;
  return std::abs(left - right) <= 0x1p-40 * std::max(std::abs(left), std::abs(right));
}

/// The same of limits of which one may be unknown; two unknown ones are no reason for a break.
bool isCommon(std::optional<double> left, std::optional<double> right) {
  return left && right ? isCommon(*left, *right) : !left && !right;
}

/// The number nearest to 0 between two.
double leastBetween(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return a;
  if ((a < 0) != (b < 0)) return 0;
  return std::abs(a) < std::abs(b) ? a : b;
}

/// Adds a row where its x keeps the rows ascending.
template <class Row>
void insertByX(std::vector<Row>& rows, const Row& row) {
  rows.insert(std::ranges::upper_bound(rows, row.x, {}, &Row::x), row);
}

}  // namespace

const Meetings& KinkSearch::within(double reach) {
  while (reach > reached_) {
    const auto point = points_.next(reach);
    if (!point) {
      reached_ = reach;
    } else if (known_.insert(point->x).second) {  // no double tells two apart
      look(*point);
    }
  }
  return meetings_;
}

void KinkSearch::look(const SwitchingPoint& point) {
  const auto& [place, x] = point;
  const SidedLimits left = limitsAt(function_, place, -1), right = limitsAt(function_, place, 1);
  if (left.isDefined != right.isDefined) {
    meetings_.ends.insert(std::ranges::upper_bound(meetings_.ends, x), x);
  }
  if (!left.isDefined || !right.isDefined) return;
  const double before = left.slope.value_or(nothing), after = right.slope.value_or(nothing);
  const bool isContinuous = isCommon(left.value, right.value);
  const bool isSmooth = isContinuous && isCommon(left.slope, right.slope);
  if (!isSmooth) {
    insertByX(meetings_.kinks, Kink{x, {left.value, before}, {right.value, after}});
  } else if (!isCommon(left.curvature, right.curvature)) {
    const double bends[] = {left.curvature.value_or(nothing), right.curvature.value_or(nothing)};
    insertByX(meetings_.bends, Bend{x, bends[0], bends[1]});
  }
  const bool isAtDouble = compare(place, Real(x)) == 0;
  if (!isAtDouble || !isContinuous) return;
  const auto own = function_.find(Order::value, x, ExactFunction::Demand::drawing);
  if (!own || !isCommon(*own, left.value)) return;
  const double slope = isSmooth ? after : leastBetween(before, after);
  if (!std::isnan(slope)) insertByX(meetings_.slopes, Meeting{x, slope, !isSmooth});
}

}  // namespace plot_twist
