#include "experiments/shared/health_states.hpp"

#include <cmath>

namespace plot_twist {

int healthState(double ratio) {
  constexpr HealthThresholds thresholds = healthThresholds();
  if (!std::isfinite(ratio) || ratio > thresholds.explodingFrom) return 3;
  if (ratio < thresholds.fadingFrom) return 0;
  return ratio < thresholds.healthyFrom ? 1 : 2;
}

std::string_view health(double ratio) { return healthStates[healthState(ratio)]; }

}  // namespace plot_twist
