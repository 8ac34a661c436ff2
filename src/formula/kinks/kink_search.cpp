#include "formula/kinks/kink_search.hpp"

#include <algorithm>
#include <cmath>

#include "formula/kinks/sided_limits.hpp"
#include "formula/kinks/switching_points.hpp"

namespace plot_twist {
namespace {

/// Whether two limits are one; NaN, no limit, is none that two sides could have in common.
bool isCommon(double left, double right) {
  if (!std::isfinite(left) || !std::isfinite(right)) return false;
  return std::abs(left - right) <= 0x1p-40 * std::max(std::abs(left), std::abs(right));
}

/// The number nearest to 0 between two.
double leastBetween(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return a;
  if ((a < 0) != (b < 0)) return 0;
  return std::abs(a) < std::abs(b) ? a : b;
}

void addMeeting(double x, const SidedLimits& left, const SidedLimits& right, bool isContinuous,
                Meetings& result) {
  const bool isSmooth = isContinuous && isCommon(left.slope, right.slope);
  if (!isSmooth) {
    result.kinks.push_back({x, {left.value, left.slope}, {right.value, right.slope}});
  } else if (!isCommon(left.curvature, right.curvature)) {
    result.bends.push_back({x, left.curvature, right.curvature});
  }
}

}  // namespace

Meetings findMeetings(const ExactFunction& function) {
  Meetings result;
  double last = -infinity;
  for (const auto& [place, x] : findSwitchingPoints(function)) {
    if (x == last) continue;  // two places that no double tells apart
    last = x;
    const SidedLimits left = limitsAt(function, place, -1), right = limitsAt(function, place, 1);
    if (!left.isDefined || !right.isDefined) continue;
    const bool isContinuous = isCommon(left.value, right.value);
    addMeeting(x, left, right, isContinuous, result);
    const bool isAtDouble = compare(place, Real(x)) == 0;
    if (!isAtDouble || !isContinuous) continue;
    const auto own = function.find(Order::value, x, ExactFunction::Demand::drawing);
    if (own && isCommon(*own, left.value)) {
      const bool isSmooth = isCommon(left.slope, right.slope);
      const double slope = isSmooth ? right.slope : leastBetween(left.slope, right.slope);
      if (!std::isnan(slope)) result.slopes.push_back({x, slope, !isSmooth});
    }
  }
  return result;
}

}  // namespace plot_twist
