#include "sentences/shortest_digits.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace plot_twist {
namespace {

/// A whole number from 0 to 2^1152 - 1; least word first.
class Natural {
 public:
  explicit Natural(std::uint64_t value)
      : words_{static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32)} {}

  static Natural powerOfTwo(int exponent) {
    Natural power(0);
    power.words_[static_cast<std::size_t>(exponent / 32)] = std::uint32_t{1} << exponent % 32;
    return power;
  }

  Natural& operator*=(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::uint32_t& word : words_) {
      carry += std::uint64_t{word} * factor;
      word = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    return *this;
  }
  Natural& operator<<=(int bits) {
    for (; bits >= 31; bits -= 31) *this *= std::uint32_t{1} << 31;
    return *this *= std::uint32_t{1} << bits;
  }
  Natural& operator+=(const Natural& other) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      carry += std::uint64_t{words_[i]} + other.words_[i];
      words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    return *this;
  }
  /// Precondition: `other` is not greater.
  Natural& operator-=(const Natural& other) {
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::uint64_t difference = std::uint64_t{words_[i]} - other.words_[i] - borrow;
      words_[i] = static_cast<std::uint32_t>(difference);
      borrow = difference >> 63;
    }
    return *this;
  }
  /// Less than 0, 0 or more, as this number is less, equal or greater.
  int compare(const Natural& other) const {
    for (std::size_t i = words_.size(); i-- > 0;) {
      if (words_[i] != other.words_[i]) return words_[i] < other.words_[i] ? -1 : 1;
    }
    return 0;
  }

 private:
  std::array<std::uint32_t, 36> words_;
};

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
                .unit = Natural::powerOfTwo(down + 1 + finer),
                .above = Natural::powerOfTwo(up + finer),
                .below = Natural::powerOfTwo(up),
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
