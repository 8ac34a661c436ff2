#pragma once

#include <string>

namespace plot_twist {

/// Decimal digits of a number, and where its point stands.
struct ShortestDigits {
  std::string digits;  // without zeros at either end
  int point;           // the number is 0.digits times 10^point
};

/// The fewest digits that read back to `value`, and of these the nearest to it. Precondition:
/// `value` is finite and above 0.
///
///   0.1 -> {"1", 0}    1500 -> {"15", 4}    1 / 3.0 -> {"3333333333333333", 0}
///
/// Steele and White's and Dragon4's way (Steele and White 1990; Burger and Dybvig 1996), in whole
/// numbers of up to 1,126 bits: slow, and small. std::to_chars gives the same digits from tables of
/// 100 kB, which would be a fifth of the module.
ShortestDigits shortestDigits(double value);

}  // namespace plot_twist
