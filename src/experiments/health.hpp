#pragma once

#include <string_view>

namespace plot_twist {

/// Where the named states of a gradient begin, as a share of the gradient at the network's end.
struct HealthThresholds {
  double fadingFrom = 1e-3;   // below: "vanishing"
  double healthyFrom = 0.1;   // below: "fading"
  double explodingFrom = 10;  // above: "exploding"; up to here "healthy"
};

constexpr HealthThresholds healthThresholds() { return {}; }

/// "vanishing", "fading", "healthy" or "exploding". A ratio that is not a number, or infinite, has
/// overflowed on its way and counts as exploding.
std::string_view health(double ratio);

}  // namespace plot_twist
