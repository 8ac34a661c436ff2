#include "math/kernels/logarithm.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <limits>

#include "math/lanes/double_double.hpp"

namespace plot_twist {

namespace {

/// x = 2^exponent * fraction with sqrt(1/2) <= fraction < sqrt(2), for finite x > 0.
struct Split {
  double exponent, fraction;
};

Split split(double x) {
  double exponent = 0;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    exponent = -54;
  }
  constexpr std::uint64_t rootHalf = 0x3fe6a09e667f3bcd;
  const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
  const std::int64_t k = static_cast<std::int64_t>(bits - rootHalf) >> 52;
  const std::uint64_t scaled = bits - (static_cast<std::uint64_t>(k) << 52);
  return {exponent + static_cast<double>(k), std::bit_cast<double>(scaled)};
}

/// log(m) = 2 s + 2 s^3 / 3 + 2 s^5 / 5 + ... with s = (m - 1) / (m + 1), |s| < 0.172. The first
/// three terms are summed in double-double arithmetic, the rest in double.
DoubleDouble logOfFraction(double m) {
  const DoubleDouble s = DoubleDouble{m - 1} / twoSum(m, 1);
  const DoubleDouble z = s * s;
  double tail = 0;
  for (int n = 27; n >= 7; n -= 2) tail = tail * z.high + 2.0 / n;
  constexpr DoubleDouble twoThirds = DoubleDouble{2} / DoubleDouble{3};
  constexpr DoubleDouble twoFifths = DoubleDouble{2} / DoubleDouble{5};
  const DoubleDouble sum = (z * DoubleDouble{tail} + twoFifths) * z + twoThirds;
  return s * (sum * z + DoubleDouble{2});
}

}  // namespace

double log(double x) {
  if (x == 0) return -std::numeric_limits<double>::infinity();
  if (x < 0) return std::numeric_limits<double>::quiet_NaN();
  if (!(x < std::numeric_limits<double>::infinity())) return x;
  const Split parts = split(x);
  // ln 2 = ln2First + ln2Rest; the first part has 40 bits, so its product with the exponent is
  // exact.
  const double ln2First = 0x1.62e42fefa2p-1;
  const DoubleDouble ln2Rest{0x1.9ef35793c7673p-41, 0x1.f97b57a079a19p-103};
  const DoubleDouble result =
      DoubleDouble{parts.exponent * ln2First} +
      (DoubleDouble{parts.exponent} * ln2Rest + logOfFraction(parts.fraction));
  return result.high;
}

}  // namespace plot_twist
