#pragma once

#include <array>
#include <string_view>

namespace plot_twist {

/// Where the named states of a gradient begin, as a share of the gradient at the network's end.
struct HealthThresholds {
  double fadingFrom = 1e-3;   // below: "vanishing"
  double healthyFrom = 0.1;   // below: "fading"
  double explodingFrom = 10;  // above: "exploding"; up to here "healthy"
};

constexpr HealthThresholds healthThresholds() { return {}; }

/// The states, from the smallest gradient to the largest.
inline constexpr std::array<std::string_view, 4> healthStates = {"vanishing", "fading", "healthy",
                                                                 "exploding"};

/// The place in healthStates of a gradient. A ratio that is not a number, or infinite, has
/// overflowed on its way and counts as exploding.
int healthState(double ratio);

/// Its name.
std::string_view health(double ratio);

}  // namespace plot_twist
