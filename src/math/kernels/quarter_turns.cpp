#include "math/kernels/quarter_turns.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "math/lanes/double_double.hpp"

namespace plot_twist {

namespace {

/// The binary digits of 2 / pi, 32 a word, after 64 zeros.
constexpr std::uint32_t twoOverPi[] = {
    0,          0,          0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041,
    0xfe5163ab, 0xdebbc561, 0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e,
    0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b,
    0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d,
    0x7527bac7, 0xebe5f17b, 0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab};

/// A number of 192 bits, the lowest word first.
using Words = std::array<std::uint32_t, 6>;

/// 192 bits of `twoOverPi`, starting with bit `first`.
Words digitsFrom(int first) {
  Words words;
  for (int i = 0; i < 6; ++i) {
    const std::uint32_t* at = twoOverPi + first / 32 + (5 - i);
    const std::uint64_t pair = std::uint64_t{at[0]} << 32 | at[1];
    words[i] = static_cast<std::uint32_t>(pair << first % 32 >> 32);
  }
  return words;
}

/// sum += factor * words * 2^(32 shift), modulo 2^192.
void addProduct(std::uint32_t factor, const Words& words, std::size_t shift, Words& sum) {
  std::uint64_t carry = 0;
  for (std::size_t i = shift; i < sum.size(); ++i) {
    carry += std::uint64_t{factor} * words[i - shift] + sum[i];
    sum[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
}

/// high 2^-64 + low 2^-128 as a sum of two doubles, leading zero bits shifted out first so that
/// the sum holds 106 significant bits.
DoubleDouble fractionOf(std::uint64_t high, std::uint64_t low) {
  const int zeros = std::countl_zero(high);  // < 64: no double is so near a multiple of pi / 2
  if (zeros > 0 && zeros < 64) {
    high = high << zeros | low >> (64 - zeros);
    low <<= zeros;
  }
  const auto first = static_cast<double>(high >> 11);
  const auto second = static_cast<double>((high & 0x7ff) << 53 | low >> 11);
  return {std::ldexp(first, -53 - zeros), std::ldexp(second, -117 - zeros)};
}

struct FarTurns {
  DoubleDouble rest;
  std::uint64_t k;
};

/// x = k pi / 2 + rest by Payne and Hanek, Radian reduction for trigonometric functions (1983).
///
/// x = n 2^e with a whole n, and k + rest / (pi / 2) = n 2^e (2 / pi). Leading bits of 2 / pi
/// contribute only multiples of four quarter turns; they are skipped, and the next 192 bits
/// determine k modulo 4 and the rest. Precondition: x is finite and |x| >= 2^20.
FarTurns farTurns(double x) {
  const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
  const int e = static_cast<int>(bits >> 52 & 0x7ff) - 1075;
  const std::uint64_t whole = (bits & 0xfffffffffffffU) | 0x10000000000000U;
  const Words digits = digitsFrom(e - 2 + 64);
  Words turns{};  // in units of 2^-190 quarter turns
  addProduct(static_cast<std::uint32_t>(whole), digits, 0, turns);
  addProduct(static_cast<std::uint32_t>(whole >> 32), digits, 1, turns);

  std::uint64_t high = std::uint64_t{turns[5]} << 32 | turns[4];
  std::uint64_t low = std::uint64_t{turns[3]} << 32 | turns[2];
  std::uint64_t k = high >> 62;
  high = high << 2 | low >> 62;
  low = low << 2 | turns[1] >> 30;
  const bool isPast = high >> 63 != 0;  // nearer to the next quarter turn
  if (isPast) {
    ++k;
    high = ~high + (low == 0 ? 1 : 0);
    low = ~low + 1;
  }
  const DoubleDouble halfPi{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
  const DoubleDouble rest = fractionOf(high, low) * halfPi;
  return isPast == (x < 0) ? FarTurns{rest, x < 0 ? ~k + 1 : k}
                           : FarTurns{-rest, x < 0 ? ~k + 1 : k};
}

}  // namespace

void detail::countFarTurns(Pack<double> x, QuarterTurns& turns) {
  constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
  std::array<double, laneCount> angles, high, low;
  std::array<std::uint64_t, laneCount> k;
  store(angles.data(), x);
  store(high.data(), turns.rest.high);
  store(low.data(), turns.rest.low);
  store(k.data(), turns.k);
  for (std::size_t i = 0; i < laneCount; ++i) {
    const double size = std::fabs(angles[i]);
    if (size <= nearTurns) continue;
    const bool isFinite = size <= std::numeric_limits<double>::max();
    const FarTurns far = isFinite ? farTurns(angles[i]) : FarTurns{{notANumber}, 0};
    high[i] = far.rest.high;
    low[i] = far.rest.low;
    k[i] = far.k;
  }
  turns = {{load(high.data()), load(low.data())}, load(k.data())};
}

}  // namespace plot_twist
