#pragma once

#include <limits>

namespace plot_twist {

/// The numbers that a setting may have. Either end may be excluded. With one infinite end every
/// finite number beyond the other will do, with two there is nothing to check.
struct Range {
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  bool isMinOpen = false;  // `min` itself is not allowed
  bool isMaxOpen = false;  // `max` itself is not allowed

  constexpr bool isEverything() const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return min == -infinity && max == infinity;
  }

  /// False for NaN, unless there is nothing to check.
  constexpr bool holds(double value) const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (isEverything()) return true;
    if (value == infinity || value == -infinity) return false;
    return (isMinOpen ? value > min : value >= min) && (isMaxOpen ? value < max : value <= max);
  }
};

/// Any finite number above 0.
inline constexpr Range positive{.min = 0, .isMinOpen = true};

/// A share of the past that is kept: with all of it, 1, nothing new would come in.
inline constexpr Range keptShare{.min = 0, .max = 1, .isMaxOpen = true};

}  // namespace plot_twist
