#pragma once

#include "math/float_format.hpp"

namespace plot_twist {

/// Arithmetic in a floating-point format: the result of every operation and function is computed in
/// double and rounded to the format, as a processor with that format would.
class RoundedArithmetic {
 public:
  explicit RoundedArithmetic(const FloatFormat& format) : format_(format) {}

  double round(double x) const { return format_.round(x); }
  double plus(double a, double b) const { return round(a + b); }
  double minus(double a, double b) const { return round(a - b); }
  double over(double a, double b) const { return round(a / b); }
  double exp(double x) const;
  double log(double x) const;
  /// log(1 + u) for 0 <= u <= 1.
  double log1p(double u) const;
  const FloatFormat& format() const { return format_; }

 private:
  const FloatFormat& format_;
};

}  // namespace plot_twist
