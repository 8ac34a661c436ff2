#pragma once

#include <cmath>

#include "math/lanes/double_double.hpp"

namespace plot_twist {

/// Sums doubles in double-double arithmetic; value() is the sum rounded to double.
class ExactSum {
 public:
  void add(double number) {
    // An infinite or NaN term makes the sum infinite or NaN; its rounding error would always be
    // NaN.
    const bool isFinite = std::isfinite(number) && std::isfinite(sum_.high);
    sum_ = isFinite ? sum_ + DoubleDouble{number} : DoubleDouble{number + sum_.high};
  }
  double value() const { return sum_.high; }

 private:
  DoubleDouble sum_{0};
};

}  // namespace plot_twist
