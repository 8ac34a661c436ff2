#pragma once

#include <optional>
#include <vector>

#include "formula/exact/exact_function.hpp"
#include "formula/program/program.hpp"

namespace plot_twist {

/// A zero of a switch: exactly at a double, or between doubles, to some 100 digits of two.
struct SwitchingPoint {
  Real place;
  double x;  // the nearest double
};

/// Every x at which a switch of the function has a zero, one by one from 0 outward, at most 200: to
/// locate them takes most of the time that kinks take. Two zeros between neighbouring scan points
/// (scan_points.hpp) may be missed.
class SwitchingPoints {
 public:
  /// A sign change of switch `which` between scan point `at` and the next one.
  struct Change {
    std::size_t which, at;
  };

  /// The function has to outlive this.
  explicit SwitchingPoints(const ExactFunction& function);

  /// The next one that may have |x| <= reach; none if all were told.
  std::optional<SwitchingPoint> next(double reach);

 private:
  const ExactFunction& function_;
  std::vector<int> nodes_;
  std::vector<std::optional<Program>> programs_;
  std::vector<Change> changes_;  // the nearest to 0 first
  std::size_t next_ = 0;
  std::vector<SwitchingPoint> places_;
};

}  // namespace plot_twist
