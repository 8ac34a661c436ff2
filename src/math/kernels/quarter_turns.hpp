#pragma once

#include "math/lanes/twofold.hpp"
#include "math/lanes/widen.hpp"

/// Argument reduction of sine and cosine: x = k pi / 2 + rest with a whole k and
/// |rest| <= pi / 4.
namespace plot_twist {

/// x = k pi / 2 + rest, |rest| <= pi / 4, in radians. `rest` is a sum of two doubles; only the
/// lowest two bits of `k` count, since four quarter turns are a whole one.
struct QuarterTurns {
  Twofold<double> rest;
  Pack<std::uint64_t> k;
};

namespace detail {

/// pi / 2 by parts of 33 bits: with |k| < 2^20 the products with the first three are exact.
inline constexpr double halfPi[] = {0x1.921fb544p+0, 0x1.0b4611a6p-34, 0x1.3198a2ep-69,
                                    0x1.b839a252049c1p-104};
inline constexpr double nearTurns = 0x1p20;
inline constexpr double turnsPerRadian = 0x1.45f306dc9c883p-1;  // 2 / pi

/// Replaces the lanes of `turns` with |x| > nearTurns: their k has too many bits for exact products
/// with the parts of `halfPi`.
void countFarTurns(Pack<double> x, QuarterTurns& turns);

}  // namespace detail

/// The reduction of any finite x; `rest` is NaN for infinite x and NaN.
PLOT_TWIST_INLINE QuarterTurns quarterTurns(Pack<double> x) {
  using namespace detail;
  const Mask<double> isNear = abs(x) <= nearTurns;
  const Pack<double> near = keep(isNear, x);
  const Whole<double> k = nearestWhole(near * turnsPerRadian);
  const Twofold<double> first = twoSum<double>(near - k.value * halfPi[0], -(k.value * halfPi[1]));
  const Twofold<double> second = twoSum<double>(first.high, -(k.value * halfPi[2]));
  const Pack<double> low = (first.low + second.low) - k.value * halfPi[3];
  QuarterTurns turns{quickTwoSum<double>(second.high, low), k.shifted};
  if (!all(isNear)) [[unlikely]]
    countFarTurns(x, turns);
  return turns;
}

/// The reduction of four floats, in double precision: one double holds enough digits of the rest
/// for a float's sine, so rest.low is 0 for |x| <= nearTurns.
PLOT_TWIST_INLINE QuarterTurns quarterTurns(Pack<float> narrowX) {
  using namespace detail;
  const Pack<double> x = widen(narrowX);
  const Mask<double> isNear = abs(x) <= nearTurns;
  const Pack<double> near = keep(isNear, x);
  const Whole<double> k = nearestWhole(near * turnsPerRadian);
  constexpr double rest = 0x1.0b4611a626331p-34;
  QuarterTurns turns{{(near - k.value * halfPi[0]) - k.value * rest, 0.0}, k.shifted};
  if (!all(isNear)) [[unlikely]]
    countFarTurns(x, turns);
  return turns;
}

}  // namespace plot_twist
