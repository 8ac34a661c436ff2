#pragma once

#include <cstddef>
#include <string_view>

namespace plot_twist {

/// A number read from the beginning of a text.
struct ReadDecimal {
  double value;        // the nearest double, ties to even; infinite if the number is too large
  std::size_t length;  // of what was read; 0 if the text does not begin with a number
};

/// Reads digits with a point and an exponent, as std::from_chars does without a sign.
///
///   "0.5x" -> {0.5, 3}    "2e3" -> {2000, 3}    "2e" -> {2, 1}    "1e999" -> {inf, 5}
///
/// Exact, by comparing whole numbers of up to 3,811 bits: slow, and small, where std::from_chars
/// brings tables of 12 kB. Up to fifteen digits with a small exponent, which is nearly every number
/// that people type, take one division (Clinger 1990).
ReadDecimal readDecimal(std::string_view text);

}  // namespace plot_twist
