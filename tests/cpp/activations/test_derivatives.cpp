#include <algorithm>
#include <catch_amalgamated.hpp>

#include "activations/catalogue_scan.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

constexpr double step = 1.0 / 4096;

/// Points of [-8, 8] whose neighbours at a distance of 2 steps lie on the same side of every kink.
std::vector<double> pointsAwayFrom(const std::vector<Kink>& kinks) {
  std::vector<double> points = grid(-8, 8, 0.0371);
  std::erase_if(points, [&](double x) {
    return std::any_of(kinks.begin(), kinks.end(),
                       [&](const Kink& kink) { return std::abs(x - kink.x) <= 2 * step; });
  });
  return points;
}

/// (8 (f(x + h) - f(x - h)) - (f(x + 2h) - f(x - 2h))) / 12h: its error is of order h^4.
double centralDifference(const std::vector<double>& f) {
  return (8 * (f[3] - f[1]) - (f[4] - f[0])) / (12 * step);
}

TEST_CASE("slope and curvature are the derivatives of value and slope", "[activations]") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    for (const double x : pointsAwayFrom(activation.kinks())) {
      // The curvature of ELU jumps at 0, where its slope does not; that of sparse_plus at -1 and 1.
      if (std::abs(x - std::round(x)) <= 2 * step) continue;
      const Table<double> around(activation, {x - 2 * step, x - step, x, x + step, x + 2 * step});
      const double rounding = 1e-11 * std::max(1.0, std::abs(around.value[2]));
      INFO(info.id << " at " << x);
      CHECK(std::abs(centralDifference(around.value) - around.slope[2]) < rounding);
      CHECK(std::abs(centralDifference(around.slope) - around.curvature[2]) < rounding);
    }
  });
}

}  // namespace
