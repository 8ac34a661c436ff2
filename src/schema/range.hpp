#pragma once

#include <limits>

namespace plot_twist {

/// The numbers that a setting may have: an interval whose ends belong to it unless they are open.
/// With one infinite end every finite number beyond the other end is allowed; with two, every
/// number is, NaN and infinities included.
struct Range {
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  bool isMinOpen = false;  // `min` itself is not allowed
  bool isMaxOpen = false;  // `max` itself is not allowed

  constexpr bool isEverything() const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return min == -infinity && max == infinity;
  }

  /// Whether `value` is allowed. NaN is only where isEverything().
  constexpr bool holds(double value) const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (isEverything()) return true;
    if (value == infinity || value == -infinity) return false;
    return (isMinOpen ? value > min : value >= min) && (isMaxOpen ? value < max : value <= max);
  }
};

/// Any finite number above 0.
inline constexpr Range positive{.min = 0, .isMinOpen = true};

/// The range of a decay rate such as Adam's beta: 0 to below 1, since with 1 an average would never
/// take in a new number.
inline constexpr Range keptShare{.min = 0, .max = 1, .isMaxOpen = true};

}  // namespace plot_twist
