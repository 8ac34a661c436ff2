#include "experiments/health.hpp"

#include <cmath>

namespace plot_twist {

std::string_view health(double ratio) {
  constexpr HealthThresholds thresholds = healthThresholds();
  if (!std::isfinite(ratio) || ratio > thresholds.explodingFrom) return "exploding";
  if (ratio < thresholds.fadingFrom) return "vanishing";
  return ratio < thresholds.healthyFrom ? "fading" : "healthy";
}

}  // namespace plot_twist
