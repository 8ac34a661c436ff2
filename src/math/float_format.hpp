#pragma once

#include <span>
#include <string_view>

namespace plot_twist {

/// A binary floating-point format of IEEE 754's kind, narrow enough to be computed in double: an
/// operation on its numbers is done in double and rounded. For + - * / and sqrt that is the
/// format's own result, since a double has more than twice its digits (Figueroa, When is double
/// rounding innocuous?, 1995). The double itself is the last of the kind.
struct FloatFormat {
  std::string_view id, name;
  int exponentBits, fractionBits;

  /// The nearest number of the format; ties to even, gradual underflow, overflow to infinity.
  double round(double x) const;
  /// The largest finite number.
  double largest() const;
  /// The smallest number above 0.
  double smallest() const;
  /// The format's next number above, or below, one of its numbers.
  double above(double x) const;
  double below(double x) const { return -above(-x); }
};

/// Float (binary32), half (binary16), bfloat16 and double (binary64).
std::span<const FloatFormat> floatFormats();

/// Precondition: one of floatFormats() has this id.
const FloatFormat& floatFormat(std::string_view id);

}  // namespace plot_twist
