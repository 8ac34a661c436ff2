#include "sentences/shortest_digits.hpp"

#include <bit>
#include <cstdint>

#include "sentences/natural.hpp"

namespace plot_twist {
namespace {

Natural powerOfTwo(int exponent) {
  Natural power(1);
  return power <<= exponent;
}

/// A double as rest / unit, with half the distance to its neighbours above and below, in the same
/// unit.
struct Scaled {
  Natural rest, unit, above, below;
  bool isEven;  // then a number half way to a neighbour reads back to it
};

Scaled scaled(double value) {
  constexpr int fractionBits = 52;
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const std::uint64_t fraction = bits & ((std::uint64_t{1} << fractionBits) - 1);
  const int biased = static_cast<int>(bits >> fractionBits);
  const std::uint64_t digits =
      biased == 0 ? fraction : fraction + (std::uint64_t{1} << fractionBits);
  const int exponent = (biased == 0 ? 1 : biased) - 1075;
  // The neighbour below a power of two is only half as far away.
  const int finer = fraction == 0 && biased > 1 ? 1 : 0;
  const int up = exponent > 0 ? exponent : 0, down = exponent < 0 ? -exponent : 0;
  Scaled number{.rest = Natural(digits),
                .unit = powerOfTwo(down + 1 + finer),
                .above = powerOfTwo(up + finer),
                .below = powerOfTwo(up),
                .isEven = digits % 2 == 0};
  number.rest <<= up + 1 + finer;
  return number;
}

/// Whether the number's upper limit is beyond one unit.
bool reaches(const Scaled& number) {
  Natural limit = number.rest;
  limit += number.above;
  return limit.compare(number.unit) >= (number.isEven ? 0 : 1);
}

void scaleUp(Scaled& number) {
  number.rest *= 10;
  number.above *= 10;
  number.below *= 10;
}

/// Brings the number, with its upper limit, just below one unit; returns the power of ten.
int findPoint(Scaled& number) {
  int point = 0;
  for (; reaches(number); ++point) number.unit *= 10;
  for (;; --point) {
    Scaled next = number;
    scaleUp(next);
    if (reaches(next)) return point;
    number = next;
  }
}

}  // namespace

ShortestDigits shortestDigits(double value) {
  Scaled number = scaled(value);
  ShortestDigits result{.digits = {}, .point = findPoint(number)};
  for (;;) {
    scaleUp(number);
    char digit = '0';
    for (; number.rest.compare(number.unit) >= 0; ++digit) number.rest -= number.unit;
    const bool isLow = number.rest.compare(number.below) < (number.isEven ? 1 : 0);
    const bool isHigh = reaches(number);
    if (isLow || isHigh) {
      Natural twice = number.rest;
      twice *= 2;
      const int half = twice.compare(number.unit);
      const bool isNextNearer = half > 0 || (half == 0 && digit % 2 == 1);
      const bool goesUp = isHigh && (!isLow || isNextNearer);
      result.digits += static_cast<char>(digit + (goesUp ? 1 : 0));
      return result;
    }
    result.digits += digit;
  }
}

}  // namespace plot_twist
