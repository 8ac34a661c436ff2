#include "math/float_format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace plot_twist {
namespace {

constexpr std::array<FloatFormat, 4> formats = {{
    {"float", "float", 8, 23},
    {"half", "half", 5, 10},
    {"bfloat16", "bfloat16", 8, 7},
    {"double", "double", 11, 52},
}};

int bias(const FloatFormat& format) { return (1 << (format.exponentBits - 1)) - 1; }

/// The whole number nearest to y, ties to even, for |y| < 2^51: doubles around 1.5 * 2^52 have no
/// fraction bits, so the sum is rounded to a whole number.
double nearestWhole(double y) {
  const double magic = std::copysign(0x1.8p52, y);
  return std::copysign((y + magic) - magic, y);
}

}  // namespace

double FloatFormat::round(double x) const {
  if (fractionBits == 52 || x == 0 || !std::isfinite(x)) return x;
  int exponent;  // x = m * 2^exponent, 1/2 <= |m| < 1
  std::frexp(x, &exponent);
  const int last = std::max(exponent - 1, 1 - bias(*this)) - fractionBits;  // its last bit's power
  const double rounded = std::ldexp(nearestWhole(std::ldexp(x, -last)), last);
  if (std::abs(rounded) <= largest()) return rounded;
  return std::copysign(std::numeric_limits<double>::infinity(), x);
}

double FloatFormat::largest() const {
  return std::ldexp(2 - std::ldexp(1, -fractionBits), bias(*this));
}

double FloatFormat::smallest() const { return std::ldexp(1, 1 - bias(*this) - fractionBits); }

double FloatFormat::above(double x) const {
  if (std::isnan(x) || x == std::numeric_limits<double>::infinity()) return x;
  if (x == -std::numeric_limits<double>::infinity()) return -largest();
  if (std::abs(x) < smallest()) return smallest();
  int exponent;
  std::frexp(x, &exponent);
  // From -2^n towards 0 the spacing is half of that on the other side.
  const bool isPower = x < 0 && std::ldexp(0.5, exponent) == -x;
  const int power = exponent - 1 - (isPower ? 1 : 0);
  return round(x + std::ldexp(1, std::max(power, 1 - bias(*this)) - fractionBits));
}

std::span<const FloatFormat> floatFormats() { return formats; }

const FloatFormat& floatFormat(std::string_view id) {
  return *std::ranges::find(formats, id, &FloatFormat::id);
}

}  // namespace plot_twist
