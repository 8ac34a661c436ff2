#include "math/kernels/trigonometric.hpp"

#include <array>
#include <cstdint>

#include "math/lanes/double_double.hpp"

namespace plot_twist {

namespace {

constexpr std::size_t terms = 13;
constexpr double largest = 0x1p20;

/// 1 / (start + 1)!, -1 / (start + 3)!, ...: Taylor coefficients of the sine (start 0) or of the
/// cosine (start -1).
constexpr std::array<DoubleDouble, terms> alternatingSeries(int start) {
  std::array<DoubleDouble, terms> series{};
  DoubleDouble term{1};
  for (std::size_t i = 0; i < terms; ++i) {
    series[i] = term;
    const double n = static_cast<double>(start) + 2.0 * static_cast<double>(i);
    term = -(term / DoubleDouble{(n + 2) * (n + 3)});
  }
  return series;
}

constexpr auto sineSeries = alternatingSeries(0);
constexpr auto cosineSeries = alternatingSeries(-1);

/// series[0] + series[1] z + ...: the first four terms in double-double arithmetic, the others,
/// below 1e-5 of the sum, in double.
DoubleDouble sumSeries(const std::array<DoubleDouble, terms>& series, DoubleDouble z) {
  double tail = 0;
  for (std::size_t i = terms - 1; i >= 4; --i) tail = tail * z.high + series[i].high;
  DoubleDouble sum{tail};
  for (std::size_t i = 4; i-- > 0;) sum = sum * z + series[i];
  return sum;
}

/// sin(x + quarterTurns pi / 2).
double sineOfTurned(double x, std::int64_t quarterTurns) {
  const DoubleDouble halfPi{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
  const double k = nearestWhole(Pack<double>(x / halfPi.high)).value.low[0];
  // pi / 2 = first + second + rest; the first two have 33 bits, so that with |k| < 2^20 their
  // products with k are exact.
  const double first = 0x1.921fb544p+0, second = 0x1.0b4611a6p-34;
  const DoubleDouble rest{0x1.3198a2e037073p-69};
  const DoubleDouble coarse = twoSum(x - k * first, -(k * second));
  const DoubleDouble r = coarse - DoubleDouble{k} * rest;

  const std::int64_t quadrant = (static_cast<std::int64_t>(k) + quarterTurns) & 3;
  const DoubleDouble z = r * r;
  const DoubleDouble sum = quadrant & 1 ? sumSeries(cosineSeries, z) : r * sumSeries(sineSeries, z);
  return quadrant & 2 ? -sum.high : sum.high;
}

}  // namespace

double sin(double x) {
  if (!(x >= -largest && x <= largest)) return lane(sin(Pack<double>(x)), 0);
  return x == 0 ? x : sineOfTurned(x, 0);
}

double cos(double x) {
  if (!(x >= -largest && x <= largest)) return lane(cos(Pack<double>(x)), 0);
  return sineOfTurned(x, 1);
}

}  // namespace plot_twist
