#include "formula/kinks/kink_search.hpp"

#include <algorithm>
#include <cmath>

#include "formula/kinks/one_sided_limits.hpp"
#include "formula/kinks/switching_points.hpp"

namespace plot_twist {
namespace {

/// Whether two limits differ by no more than rounding errors.
bool isSame(double left, double right, double error) {
  return left == right || (std::isfinite(left - right) && std::abs(left - right) <= error);
}

double errorOf(double left, double right) {
  return 1e-11 * std::max(std::abs(left), std::abs(right)) + 1e-14;
}

/// The rounding error of two limits of the value. The kink's x is off by up to half an ulp, which
/// the slope turns into an error of the value.
double errorOfValues(double x, const OneSided& left, const OneSided& right) {
  const double steepest = std::max(std::abs(left.slope), std::abs(right.slope));
  const double slack = std::isfinite(steepest) ? 1e-15 * steepest * std::abs(x) : 0;
  return errorOf(left.value, right.value) + slack;
}

}  // namespace

std::vector<Kink> findKinks(const Expressions& expressions, int value, int slope) {
  Expressions in = expressions;
  const std::vector<int> switches = findSwitches(in, value);
  std::vector<Kink> kinks;
  if (switches.empty()) return kinks;
  const OneSidedLimits limits(in, value, slope);
  for (const double x : findSwitchingPoints(in, switches)) {
    Kink kink{x, limits.at(x, -1), limits.at(x, 1)};
    auto& [at, left, right] = kink;
    if (std::isnan(left.value) || std::isnan(right.value)) continue;
    if (isSame(left.value, right.value, errorOfValues(x, left, right))) {
      if (isSame(left.slope, right.slope, errorOf(left.slope, right.slope))) continue;
      if (left.value != right.value) left.value = right.value = (left.value + right.value) / 2;
    }
    for (OneSided* side : {&left, &right}) {
      side->value += 0.0;  // -0 becomes 0
      side->slope += 0.0;
    }
    kinks.push_back(kink);
  }
  return kinks;
}

}  // namespace plot_twist
