#pragma once

#include <cstdint>
#include <span>

namespace plot_twist {

/// Which of a function's three numbers is meant.
enum class Order : std::uint8_t { value, slope, curvature };

/// The largest number on an interval, or the least: no number is beyond `bound`, and `found` is one
/// of them, at x = `at`.
struct Enclosed {
  double bound, found, at;
};

/// What can be proved of a function on whole intervals, which may be infinite, by interval
/// arithmetic. Each question may look at so many boxes; a count and no time, so that the same
/// questions are answered on every machine.
class Enclosure {
 public:
  virtual ~Enclosure() = default;
  /// The largest (side 1) or the least (side -1) number.
  virtual Enclosed extreme(Order order, double from, double to, int side, int boxes) const = 0;
  /// Whether the function is proved to be a number, and continuous, but at `exempt`.
  virtual bool isContinuous(Order order, double from, double to, std::span<const double> exempt,
                            int boxes) const = 0;
  /// Whether all numbers are proved not to be below 0, but at `exempt`.
  virtual bool isPositive(Order order, double from, double to, std::span<const double> exempt,
                          int boxes) const = 0;
  /// Whether all numbers are proved not to be 0, but at `exempt`.
  virtual bool isApart(Order order, double from, double to, std::span<const double> exempt,
                       int boxes) const = 0;
};

}  // namespace plot_twist
