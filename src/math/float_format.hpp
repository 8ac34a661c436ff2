#pragma once

#include <span>
#include <string_view>

namespace plot_twist {

/// A binary floating-point format after IEEE 754, simulated in doubles: an operation on its numbers
/// is done in double and then rounded to the format.
///
///     floatFormat("half").round(0.1)   // 0.0999755859375 = 1638 * 2^-14
///
/// For + - * / and sqrt that gives the format's own result, since a double has more than twice the
/// digits of float, half and bfloat16 (Figueroa, When is double rounding innocuous?, 1995). For the
/// format "double" rounding changes nothing.
struct FloatFormat {
  std::string_view id, name;
  int exponentBits, fractionBits;

  /// The nearest number of the format; ties to even, gradual underflow, overflow to infinity.
  double round(double x) const;
  /// The largest finite number.
  double largest() const;
  /// The smallest number above 0.
  double smallest() const;
  /// The format's next number above x, and below it. Precondition: x is a number of the format.
  double above(double x) const;
  double below(double x) const { return -above(-x); }
};

/// Float (binary32), half (binary16), bfloat16 and double (binary64).
std::span<const FloatFormat> floatFormats();

/// Precondition: one of floatFormats() has this id.
const FloatFormat& floatFormat(std::string_view id);

}  // namespace plot_twist
