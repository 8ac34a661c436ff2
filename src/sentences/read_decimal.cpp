#include "sentences/read_decimal.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "sentences/natural.hpp"

namespace plot_twist {
namespace {

bool isDigit(char c) { return '0' <= c && c <= '9'; }

/// The number 0.digits times 10^point.
struct Decimal {
  std::string digits;  // the first is not 0
  int point = 0;
};

/// Digits beyond these decide a tie only by not being 0: a number half way between two doubles has
/// at most 767.
constexpr std::size_t mostDigits = 800;

/// A double that is not negative: digits times 2^exponent. Infinity comes out as 2^1024.
struct Binary {
  std::uint64_t digits;
  int exponent;
};

Binary binaryOf(std::uint64_t bits) {
  constexpr std::uint64_t hidden = std::uint64_t{1} << 52;
  const int biased = static_cast<int>(bits >> 52);
  const std::uint64_t fraction = bits & (hidden - 1);
  return biased == 0 ? Binary{fraction, -1074} : Binary{fraction + hidden, biased - 1075};
}

/// A decimal number as the ratio of two whole numbers.
struct Ratio {
  Natural above, below;

  explicit Ratio(const Decimal& decimal) : above(0), below(1) {
    for (const char digit : decimal.digits) {
      above *= 10;
      above += Natural(static_cast<std::uint64_t>(digit - '0'));
    }
    const int exponent = decimal.point - static_cast<int>(decimal.digits.size());
    for (int i = 0; i < exponent; ++i) above *= 10;
    below = Natural::powerOfTen(-exponent);
  }

  /// Less than 0, 0 or more, as `binary` is less, equal or greater.
  int compare(const Binary& binary) const {
    Natural left = below, high = below, right = above;
    left *= static_cast<std::uint32_t>(binary.digits);
    high *= static_cast<std::uint32_t>(binary.digits >> 32);
    high <<= 32;
    left += high;
    (binary.exponent > 0 ? left : right) <<= std::abs(binary.exponent);
    return left.compare(right);
  }
};

double nearestByComparing(const Decimal& decimal) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (decimal.point > 310) return infinity;
  if (decimal.point < -330) return 0;
  const Ratio ratio(decimal);
  // The largest double that is not above it, then that one or the next; doubles are ordered as
  // their bits.
  std::uint64_t low = 0, high = std::bit_cast<std::uint64_t>(infinity);
  while (low < high) {
    const std::uint64_t middle = high - (high - low) / 2;
    if (ratio.compare(binaryOf(middle)) <= 0) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  if (std::bit_cast<double>(low) == infinity) return infinity;
  const auto [digits, exponent] = binaryOf(low);
  const int tie = ratio.compare({2 * digits + 1, exponent - 1});
  return std::bit_cast<double>(low + (tie < 0 || (tie == 0 && low % 2 == 1) ? 1 : 0));
}

double nearest(const Decimal& decimal) {
  const int exponent = decimal.point - static_cast<int>(decimal.digits.size());
  if (decimal.digits.size() > 15 || std::abs(exponent) > 22) return nearestByComparing(decimal);
  // Both numbers are exact, so that one operation rounds once.
  double digits = 0, power = 1;
  for (const char digit : decimal.digits) digits = 10 * digits + (digit - '0');
  for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
  return exponent < 0 ? digits / power : digits * power;
}

/// Reads an exponent such as "e-5" at `at`, and moves `at` behind it; 0 if there is none.
int readExponent(std::string_view text, std::size_t& at) {
  std::size_t end = at;
  const auto isNext = [&](std::string_view any) {
    return end < text.size() && any.find(text[end]) != std::string_view::npos;
  };
  if (!isNext("eE")) return 0;
  ++end;
  const bool isNegative = isNext("-");
  if (isNext("+-")) ++end;
  if (end == text.size() || !isDigit(text[end])) return 0;
  int exponent = 0;
  for (; end < text.size() && isDigit(text[end]); ++end)
    exponent = std::min(10 * exponent + (text[end] - '0'), 1'000'000);
  at = end;
  return isNegative ? -exponent : exponent;
}

}  // namespace

ReadDecimal readDecimal(std::string_view text) {
  Decimal decimal;
  std::size_t at = 0, count = 0;
  bool isLong = false;
  const auto readDigits = [&](int pointStep, int zeroStep) {
    for (; at < text.size() && isDigit(text[at]); ++at, ++count) {
      if (decimal.digits.empty() && text[at] == '0') {
        decimal.point += zeroStep;
      } else {
        decimal.point += pointStep;
        if (decimal.digits.size() < mostDigits) {
          decimal.digits += text[at];
        } else {
          isLong = isLong || text[at] != '0';
        }
      }
    }
  };
  readDigits(1, 0);
  if (at < text.size() && text[at] == '.') {
    ++at;
    readDigits(0, -1);
  }
  if (count == 0) return {0, 0};
  decimal.point += readExponent(text, at);
  if (isLong) decimal.digits += '1';
  return {decimal.digits.empty() ? 0 : nearest(decimal), at};
}

}  // namespace plot_twist
