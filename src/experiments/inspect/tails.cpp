#include "experiments/inspect/tails.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace plot_twist::inspection {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// What is left between the last of numbers that approach their limit by a constant factor and that
/// limit; 0 if they do not.
double remainderOf(const std::vector<double>& numbers) {
  const std::size_t count = numbers.size();
  if (count < 3) return 0;
  const double step = numbers[count - 1] - numbers[count - 2];
  const double ratio = step / (numbers[count - 2] - numbers[count - 3]);
  return ratio > 0 && ratio < 0.6 ? step * ratio / (1 - ratio) : 0;
}

/// Whether numbers go one way by steps that do not shrink, as those of a logarithm.
bool climbs(const std::vector<double>& numbers) {
  for (std::size_t i = 2; i < numbers.size(); ++i) {
    const double step = numbers[i] - numbers[i - 1], before = numbers[i - 1] - numbers[i - 2];
    if (!(step / before > 0.999)) return false;
  }
  return numbers.size() > 3;
}

/// The limit of a sequence of samples taken towards infinity: finite if the numbers settle,
/// infinite if their sizes grow, otherwise NaN.
double limitOf(const std::vector<double>& numbers) {
  const double last = numbers.back();
  bool settles = true, grows = true;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    settles = settles && std::abs(numbers[i] - last) <= 1e-9 * std::max(1.0, std::abs(last));
    grows = grows && (i == 0 || (std::abs(numbers[i]) >= std::abs(numbers[i - 1]) &&
                                 std::signbit(numbers[i]) == std::signbit(last)));
  }
  if (climbs(numbers)) return std::copysign(infinity, last - numbers.front());
  const bool vanishes = std::abs(last) < 1e-9 && std::abs(last) <= 0x1p-7 * std::abs(numbers[0]);
  if (settles) return vanishes ? 0 : last + remainderOf(numbers);
  return grows ? std::copysign(infinity, last) : unknown;
}

/// One column of the samples from farFrom on, the farthest last.
std::vector<double> farColumn(const Piece& piece, TailSide side, Column column) {
  std::vector<double> numbers;
  for (const Sample& sample : piece.samples) {
    const bool isFar = side == TailSide::left ? sample.x <= -farFrom : sample.x >= farFrom;
    if (isFar) numbers.push_back(sample.*column);
  }
  if (side == TailSide::left) return {numbers.rbegin(), numbers.rend()};
  return numbers;
}

/// lim f(x) - slope x, extrapolated from |x| = 2^24 and 2^25, where a double still has digits for
/// the difference, on the assumption that it approaches the limit like 1 / x.
double offsetOf(const Sampler& sampler, double slope, TailSide side) {
  const double sign = side == TailSide::left ? -1 : 1;
  const auto rest = [&](double x) { return sampler.at(sign * x).value - slope * (sign * x); };
  const double early = rest(0x1p20), near = rest(0x1p24), far = rest(0x1p25);
  if (!(std::abs(far - early) <= 1e-5 * std::max(1.0, std::abs(far)))) return unknown;
  const double offset = far + (far - near);
  return std::abs(offset) < 1e-7 ? 0 : offset;
}

}  // namespace

Tail tailOf(const Sampler& sampler, const Piece& piece, TailSide side) {
  const bool isEndless = piece.endless[side == TailSide::left ? 0 : 1];
  if (!isEndless) return {unknown, unknown, unknown, unknown, false};
  Tail tail{limitOf(farColumn(piece, side, &Sample::value)),
            limitOf(farColumn(piece, side, &Sample::slope)), unknown, unknown, false};
  tail.saturates = tail.slopeLimit == 0;
  if (!std::isfinite(tail.slopeLimit)) return tail;
  const bool isLevel = tail.slopeLimit == 0;
  const double offset = isLevel ? tail.valueLimit : offsetOf(sampler, tail.slopeLimit, side);
  if (!std::isfinite(offset)) return tail;
  tail.asymptoteSlope = tail.slopeLimit;
  tail.asymptoteOffset = offset == 0 ? 0 : offset;  // not -0
  return tail;
}

std::vector<bool> findFlat(const Piece& piece) {
  // Slopes below 1e-200 near 0 belong to powers of x, not to tails.
  const auto fades = [](const Sample& at) {
    return std::abs(at.slope) < 1e-200 && std::abs(at.x) > 1e-3;
  };
  const auto& all = piece.samples;
  std::vector<bool> flat(all.size(), false);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;  // one past a run of zeros
    while (last < all.size() && all[last].slope == 0) ++last;
    const bool fadesIn = first > 0 && fades(all[first - 1]);
    const bool fadesOut = last < all.size() && fades(all[last]);
    if (!fadesIn && !fadesOut) std::fill(flat.begin() + first, flat.begin() + last, true);
    first = last + 1;
  }
  return flat;
}

}  // namespace plot_twist::inspection
