#include "experiments/inspect/pieces.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "math/sorting.hpp"

namespace plot_twist::inspection {
namespace {

constexpr double breaksEnd = 1024;      // farther out samples may be a period of a wave apart
constexpr std::size_t mostBreaks = 64;  // most breaks that are not in kinks()

bool isNumber(const Sample& sample) { return !std::isnan(sample.value); }

/// Whether numbers at two neighbouring doubles differ by a jump instead of a steep slope.
bool jumps(double left, double right) {
  const double size = std::max(std::abs(left), std::abs(right));
  return std::abs(right - left) > 1e-6 * std::max(size, 1e-3);
}

Smoothness kindOf(const Sample& left, const Sample& right) {
  if (left.value != right.value && jumps(left.value, right.value)) return Smoothness::jump;
  if (jumps(left.slope, right.slope)) return Smoothness::continuous;
  return jumps(left.curvature, right.curvature) ? Smoothness::once : Smoothness::smooth;
}

/// A break from one of the function's kinks(). The curvatures are those at the neighbouring
/// doubles.
Break told(const Sampler& sampler, const Kink& kink) {
  const double before = sampler.at(std::nextafter(kink.x, -infinity)).curvature;
  const double after = sampler.at(std::nextafter(kink.x, infinity)).curvature;
  const bool isJump = kink.left.value != kink.right.value || std::isinf(kink.left.value);
  return {{kink.x, kink.left.value, kink.left.slope, before},
          {kink.x, kink.right.value, kink.right.slope, after},
          isJump ? Smoothness::jump : Smoothness::continuous};
}

/// A break from one of the function's bends().
Break told(const Sampler& sampler, const Bend& bend) {
  const Sample at = sampler.at(bend.x);
  return {{bend.x, at.value, at.slope, bend.left},
          {bend.x, at.value, at.slope, bend.right},
          Smoothness::once};
}

/// Whether a column changes more between samples i and i + 1 than four times its changes beside
/// them.
bool isSuspicious(std::span<const Sample> samples, std::size_t i, Column column) {
  const auto change = [&](std::size_t k) {
    return k + 1 < samples.size() ? std::abs(samples[k + 1].*column - samples[k].*column) : 0.0;
  };
  const double here = change(i);
  if (!jumps(samples[i].*column, samples[i + 1].*column)) return false;
  return here > 4 * std::max(i > 0 ? change(i - 1) : 0.0, change(i + 1));
}

/// The break between two samples, if there is one: two neighbouring doubles at which the column
/// differs by at least half as much as at the samples.
std::optional<Break> untold(const Sampler& sampler, Sample left, Sample right, Column column) {
  const double whole = std::abs(right.*column - left.*column);
  narrow(sampler, left, right, [column](const Sample& a, const Sample& b, const Sample& c) {
    return std::abs(b.*column - a.*column) > std::abs(c.*column - b.*column);
  });
  if (std::abs(right.*column - left.*column) < whole / 2) return {};
  const Smoothness kind = kindOf(left, right);
  if (kind == Smoothness::smooth) return {};
  // A break has one x: the neighbour nearer to 0, which for a break at 0 is 0 or tiny.
  const double nearest = std::abs(left.x) < std::abs(right.x) ? left.x : right.x;
  left.x = right.x = std::abs(nearest) < 1e-300 ? 0 : nearest;
  return Break{left, right, kind};
}

/// Adds the breaks among `samples`, a run between two of the function's kinks().
void findUntold(const Sampler& sampler, std::span<const Sample> samples,
                std::vector<Break>& breaks) {
  constexpr Column columns[] = {&Sample::value, &Sample::slope, &Sample::curvature};
  for (std::size_t i = 0; i + 1 < samples.size(); ++i) {
    if (std::abs(samples[i].x) > breaksEnd || std::abs(samples[i + 1].x) > breaksEnd) continue;
    for (const Column column : columns) {
      if (breaks.size() >= mostBreaks) return;
      if (!isSuspicious(samples, i, column)) continue;
      const auto found = untold(sampler, samples[i], samples[i + 1], column);
      if (!found) continue;
      breaks.push_back(*found);
      break;
    }
  }
}

/// The neighbouring doubles between which a function begins to be a number, or ends to.
std::pair<double, double> endBetween(const Sampler& sampler, std::span<const double> known,
                                     double left, double right) {
  const auto isThere = [&](double x) { return !std::isnan(sampler.at(x, &Sample::value)); };
  const bool was = isThere(left);
  const auto end = std::ranges::lower_bound(known, left);
  if (end != known.end()) {
    const double before = std::nextafter(*end, -infinity), after = std::nextafter(*end, infinity);
    for (const auto& pair : {std::pair(before, *end), std::pair(*end, after)}) {
      if (pair.first < left || pair.second > right) continue;
      if (isThere(pair.first) == was && isThere(pair.second) != was) return pair;
    }
  }
  return bisect(left, right, [&](double x) { return isThere(x) != was; });
}

/// The runs of samples that are numbers, each extended at both ends to the last double at which the
/// function is a number.
std::vector<std::vector<Sample>> runsOfNumbers(const Sampler& sampler,
                                               std::span<const Sample> all) {
  const std::vector<double> ends = sampler.activation().ends();
  std::vector<std::vector<Sample>> runs;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool was = i > 0 && isNumber(all[i - 1]), is = isNumber(all[i]);
    if (was != is && i > 0) {
      const auto [left, right] = endBetween(sampler, ends, all[i - 1].x, all[i].x);
      if (is) runs.push_back({sampler.at(right)});
      if (was && left != runs.back().back().x) runs.back().push_back(sampler.at(left));
    } else if (is && i == 0) {
      runs.emplace_back();
    }
    if (is && (runs.back().empty() || runs.back().back().x != all[i].x)) {
      runs.back().push_back(all[i]);
    }
  }
  return runs;
}

/// Cuts one run of samples at breaks that lie within it.
void cutRun(std::span<const Sample> run, std::span<const Break> breaks, std::vector<Piece>& out) {
  Piece piece;
  auto next = breaks.begin();
  for (const Sample& sample : run) {
    for (; next != breaks.end() && next->left.x <= sample.x; ++next) {
      if (next->left.x < run.front().x) continue;
      if (next->left.x > run.front().x) piece.samples.push_back(next->left);
      piece.isCut[1] = true;
      if (!piece.samples.empty()) out.push_back(std::move(piece));
      piece = {};
      piece.isCut[0] = true;
      if (next->right.x < run.back().x) piece.samples.push_back(next->right);
    }
    const bool isAtBreak = next != breaks.begin() && std::prev(next)->left.x == sample.x;
    if (!isAtBreak) piece.samples.push_back(sample);
  }
  if (!piece.samples.empty()) out.push_back(std::move(piece));
}

}  // namespace

Pieces cut(const Sampler& sampler) {
  Pieces result;
  for (const Kink& kink : sampler.activation().kinks()) {
    if (std::abs(kink.x) < farFrom) result.breaks.push_back(told(sampler, kink));
  }
  const auto bends = sampler.activation().bends();
  for (const Bend& bend : bends.value_or(std::vector<Bend>())) {
    if (std::abs(bend.x) < farFrom) result.breaks.push_back(told(sampler, bend));
  }
  sortBy(result.breaks, [](const Break& at) { return at.left.x; });
  const int least = bends ? -104 : -1000;  // poles of functions that have told bends are kinks
  const auto runs = runsOfNumbers(sampler, sampler.at(scanPoints(least)));
  std::vector<Break> untold;
  for (const auto& run : runs) {
    if (bends) break;  // all breaks are known
    std::vector<Piece> rough;
    cutRun(run, result.breaks, rough);
    for (const Piece& piece : rough) findUntold(sampler, piece.samples, untold);
  }
  result.breaks.insert(result.breaks.end(), untold.begin(), untold.end());
  sortBy(result.breaks, [](const Break& at) { return at.left.x; });
  for (const auto& run : runs) cutRun(run, result.breaks, result.pieces);
  constexpr double leastDouble = 5e-324;
  for (Piece& piece : result.pieces) {
    // Beside a hole at 0 the last double is as good as 0.
    piece.isOpen[0] = piece.samples.front().x == leastDouble;
    piece.isOpen[1] = piece.samples.back().x == -leastDouble;
    if (piece.isOpen[0]) piece.samples.front().x = 0;
    if (piece.isOpen[1]) piece.samples.back().x = 0;
    piece.endless[0] = piece.samples.front().x == -farthest;
    piece.endless[1] = piece.samples.back().x == farthest;
  }
  return result;
}

}  // namespace plot_twist::inspection
