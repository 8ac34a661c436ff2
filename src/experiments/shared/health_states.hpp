#pragma once

#include <array>
#include <string_view>

namespace plot_twist {

/// The bounds of the states of a layer's gradient, relative to the gradient at the network's
/// output.
struct HealthThresholds {
  double fadingFrom = 1e-3;   // below: "vanishing"
  double healthyFrom = 0.1;   // below: "fading"
  double explodingFrom = 10;  // above: "exploding"; up to here "healthy"
};

constexpr HealthThresholds healthThresholds() { return {}; }

/// The states, from the smallest gradient to the largest.
inline constexpr std::array<std::string_view, 4> healthStates = {"vanishing", "fading", "healthy",
                                                                 "exploding"};

/// The index in healthStates of a gradient ratio. NaN and infinite ratios, which come from an
/// overflow, count as exploding.
int healthState(double ratio);

/// The name in healthStates of a gradient ratio.
std::string_view health(double ratio);

}  // namespace plot_twist
