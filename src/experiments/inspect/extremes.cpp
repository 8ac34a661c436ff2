#include "experiments/inspect/extremes.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "experiments/inspect/swings.hpp"

namespace plot_twist::inspection {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

constexpr double endlessSlope = 1e7;  // near a pole, at doubles

/// Considers a value for both bounds; isReached: whether a finite x attains it.
void considerValue(Extremes& extremes, double value, bool isReached, double x) {
  extremes.lower.consider(value, isReached, x, -1);
  extremes.upper.consider(value, isReached, x, 1);
}

/// Considers the limits of value and slope at an infinity, or swings that grow where there are
/// none.
void considerTail(const Sampler& sampler, TailSide side, const Tail& tail, Extremes& extremes) {
  const double x = side == TailSide::left ? -infinity : infinity;
  considerValue(extremes, tail.valueLimit, false, x);
  extremes.steepest.consider(std::abs(tail.slopeLimit), false, x, 1);
  if (!std::isnan(tail.valueLimit) && !std::isnan(tail.slopeLimit)) return;
  const auto [value, slope] = swingsOf(sampler, side);
  if (std::isnan(tail.valueLimit)) {
    if (value.falls) extremes.lower.consider(-infinity, false, x, -1);
    if (value.rises) extremes.upper.consider(infinity, false, x, 1);
  }
  if (std::isnan(tail.slopeLimit) && (slope.rises || slope.falls)) {
    extremes.steepest.consider(infinity, false, x, 1);
  }
}

/// Considers the end of a piece: the limits at infinity, or those at a break, where the function's
/// own value may be the other side's.
void considerEnd(const Sampler& sampler, const Piece& piece, TailSide side, const Tail& tail,
                 Extremes& extremes) {
  const std::size_t index = side == TailSide::left ? 0 : piece.samples.size() - 1;
  const Sample& end = piece.samples[index];
  if (piece.endless[side == TailSide::left ? 0 : 1]) {
    considerTail(sampler, side, tail, extremes);
  } else {
    const int which = side == TailSide::left ? 0 : 1;
    const bool isOpen = piece.isOpen[which];
    const bool isReached = !isOpen && sampler.at(end.x).value == end.value;
    considerValue(extremes, end.value, isReached, end.x);
    // Beside the end of a domain the last double still has a slope; beside 0 maybe noise.
    const bool isSteep = !piece.isCut[which] && !(std::abs(end.slope) <= endlessSlope);
    if (isSteep && end.x == 0) return;
    extremes.steepest.consider(isSteep ? infinity : std::abs(end.slope), !isOpen && !isSteep, end.x,
                               1);
  }
}

/// Considers intervals of constant value or slope, at their point nearest to 0.
void considerConstants(const Piece& piece, Extremes& extremes) {
  const std::vector<bool> flat = findFlat(piece);
  for (std::size_t i = 0; i + 1 < piece.samples.size(); ++i) {
    const Sample &a = piece.samples[i], &b = piece.samples[i + 1];
    const Sample& nearest = std::abs(a.x) < std::abs(b.x) ? a : b;
    if (a.value == b.value && flat[i] && flat[i + 1]) {
      considerValue(extremes, nearest.value, true, nearest.x);
    }
    const bool isStraight = a.slope == b.slope && a.curvature == 0 && b.curvature == 0;
    if (isStraight && std::abs(nearest.x) <= 1) {
      extremes.steepest.consider(std::abs(nearest.slope), true, nearest.x, 1);
    }
  }
}

/// The sample at which a column changes its sign; if it is 0 on an interval, at the middle of that.
Sample crossingBetween(const Sampler& sampler, const Sample& from, const Sample& to,
                       Column column) {
  const double side = from.*column < 0 ? 1 : -1;  // times this, the numbers rise from below 0
  const auto number = [&](double x) { return side * sampler.at(x, column); };
  const auto [left, first] = signChange(from.x, to.x, number);
  const bool isAtZero = from.x < 0 && to.x > 0 && std::abs(first) < 0x1p-180;
  if (isAtZero) return sampler.at(0);
  if (number(first) == 0) {
    const auto [last, right] = signChange(first, to.x, [&](double x) { return -number(x); });
    return sampler.at(last == first ? first : first / 2 + last / 2);
  }
  return sampler.at(-number(left) < number(first) ? left : first);
}

/// Considers slopes that grow from sample to sample until they are very large.
void considerGrowth(const Piece& piece, Extreme& steepest) {
  constexpr int enough = 4;
  const auto& all = piece.samples;
  for (const int way : {-1, 1}) {
    const double end = way > 0 ? all.back().x : all.front().x;
    const bool isEndless = piece.endless[way > 0 ? 1 : 0];
    int grown = 0;
    double before = infinity;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Sample& at = way > 0 ? all[i] : all[all.size() - 1 - i];
      const double slope = std::abs(at.slope);
      grown = slope > 1.01 * before && slope < 0x1p20 * before ? grown + 1 : 0;
      before = slope;
      if (grown < enough || !(slope > endlessSlope)) continue;
      return steepest.consider(infinity, false, isEndless ? way * infinity : end, 1);
    }
  }
}

/// Considers samples beyond all that was found: a slope that grows without end towards the end of a
/// domain, or a value on the way to a limit that nobody could tell.
void considerSamples(const Piece& piece, Extremes& extremes) {
  constexpr double noise = 1e-9;
  const auto isBeyond = [&](double number, const Extreme& extreme, double sign) {
    const double least = noise * std::max(std::abs(extreme.bound), 1e-100);
    return std::isnan(extreme.bound) || sign * (number - extreme.bound) > least;
  };
  for (const Sample& at : piece.samples) {
    for (const auto& [extreme, sign] : {std::pair(&extremes.lower, -1), {&extremes.upper, 1}}) {
      if (isBeyond(at.value, *extreme, sign)) extreme->consider(at.value, true, at.x, sign);
    }
    const double slope = std::abs(at.slope);
    if (slope <= endlessSlope && isBeyond(slope, extremes.steepest, 1)) {
      extremes.steepest.consider(slope, true, at.x, 1);
    }
  }
  if (std::isfinite(extremes.steepest.bound)) considerGrowth(piece, extremes.steepest);
}

/// The samples inside a piece at which `column` changes its sign, x to the nearest double.
std::vector<Sample> crossings(const Sampler& sampler, const Piece& piece, Column column) {
  std::vector<Sample> found;
  const Sample* last = nullptr;
  double largest = 0;
  for (const Sample& sample : piece.samples) {
    if (std::isfinite(sample.*column)) largest = std::max(largest, std::abs(sample.*column));
  }
  for (const Sample& sample : piece.samples) {
    if (!(std::abs(sample.*column) > std::min(largest, 1.0) * 0x1p-190)) continue;
    if (last && std::signbit(last->*column) != std::signbit(sample.*column)) {
      // Of very many, as a wave has them, the rest are placed to the nearest sample.
      constexpr std::size_t most = 24;
      const bool isNearer = std::abs(last->*column) < std::abs(sample.*column);
      const bool isRough = found.size() >= most && sampler.activation().bends().has_value();
      found.push_back(isRough ? (isNearer ? *last : sample)
                              : crossingBetween(sampler, *last, sample, column));
    }
    last = &sample;
  }
  return found;
}

const Extremes noExtremes{{none, false, none}, {none, false, none}, {none, false, none}};

void considerPiece(const Sampler& sampler, const Piece& piece, const Tail& left, const Tail& right,
                   Extremes& extremes) {
  considerEnd(sampler, piece, TailSide::left, left, extremes);
  considerEnd(sampler, piece, TailSide::right, right, extremes);
  considerConstants(piece, extremes);
  for (const Sample& top : piece.turns) considerValue(extremes, top.value, true, top.x);
  for (const Sample& bend : crossings(sampler, piece, &Sample::curvature)) {
    extremes.steepest.consider(std::abs(bend.slope), true, bend.x, 1);
  }
  for (const Sample& sample : piece.samples) {  // for poles and oscillations of growing amplitude
    if (std::abs(sample.value) < 1e100) continue;
    considerValue(extremes, std::copysign(infinity, sample.value), false, sample.x);
  }
  considerSamples(piece, extremes);
}

const Break* breakAt(const Pieces& pieces, double x) {
  for (const Break& at : pieces.breaks) {
    if (at.left.x == x) return &at;
  }
  return nullptr;
}

/// Whether the values of a piece and of the next one are one interval: the function is continuous
/// where they meet.
bool goesOn(const Pieces& pieces, std::size_t piece) {
  const double end = pieces.pieces[piece].samples.back().x;
  const Break* meeting = breakAt(pieces, end);
  const bool isThere =
      meeting && pieces.pieces[piece].isCut[1] && pieces.pieces[piece + 1].isCut[0];
  return isThere && meeting->kind != Smoothness::jump;
}

bool jumpsUp(const Pieces& pieces, double x) {
  const Break* at = breakAt(pieces, x);
  return at && at->kind == Smoothness::jump && !(at->left.value >= at->right.value);
}

/// Adds what was found on a run of pieces on which the function is continuous.
void addRun(Extremes run, Extremes& all) {
  if (run.steepest.bound == 0 && run.lower.reached && run.upper.reached) {
    // A constant, of which some values are rounded otherwise.
    const bool isLower = std::abs(run.lower.at) < std::abs(run.upper.at);
    (isLower ? run.upper : run.lower) = isLower ? run.lower : run.upper;
  }
  all.lower.consider(run.lower.bound, run.lower.reached, run.lower.at, -1);
  all.upper.consider(run.upper.bound, run.upper.reached, run.upper.at, 1);
  all.steepest.consider(run.steepest.bound, run.steepest.reached, run.steepest.at, 1);
  const bool isEndless = std::isinf(run.lower.bound) && run.lower.bound == run.upper.bound;
  if (isEndless || std::isnan(run.lower.bound) || std::isnan(run.upper.bound)) return;
  all.range.push_back({run.lower.bound, run.upper.bound, run.lower.reached, run.upper.reached});
}

}  // namespace

void Extreme::consider(double candidate, bool isReached, double x, double sign) {
  if (std::isnan(candidate)) return;
  isReached = isReached && std::isfinite(candidate);
  const bool isBetter = std::isnan(bound) || sign * candidate > sign * bound;
  const bool isNearer =
      candidate == bound &&
      (isReached > reached || (isReached == reached && std::abs(x) < std::abs(at)));
  if (!isBetter && !isNearer) return;
  *this = {candidate, isReached, x == 0 ? 0 : x};
}

void findTurns(const Sampler& sampler, Pieces& pieces) {
  for (Piece& piece : pieces.pieces) piece.turns = crossings(sampler, piece, &Sample::slope);
}

Extremes findExtremes(const Sampler& sampler, const Pieces& pieces, const Tail& left,
                      const Tail& right) {
  Extremes all = noExtremes, run = noExtremes;
  for (std::size_t i = 0; i < pieces.pieces.size(); ++i) {
    considerPiece(sampler, pieces.pieces[i], left, right, run);
    if (i + 1 < pieces.pieces.size() && goesOn(pieces, i)) continue;
    addRun(run, all);
    run = noExtremes;
  }
  for (const Break& at : pieces.breaks) {
    const double own = sampler.at(at.left.x).value;
    if (at.kind != Smoothness::jump || !std::isfinite(own)) continue;
    considerValue(run, own, true, at.left.x);
    addRun(run, all);
    run = noExtremes;
  }
  for (Extreme* extreme : {&all.lower, &all.upper}) {
    if (!extreme->reached) extreme->at = none;
  }
  all.range = unionOf(std::move(all.range));
  return all;
}

std::vector<double> findFalls(const Pieces& pieces) {
  std::vector<double> falls;
  for (const Piece& piece : pieces.pieces) {
    double from = piece.endless[0] ? -infinity : piece.samples.front().x;
    auto sample = piece.samples.begin();
    for (std::size_t i = 0; i <= piece.turns.size(); ++i) {
      const bool isLast = i == piece.turns.size();
      const double end = piece.endless[1] ? infinity : piece.samples.back().x;
      const double to = isLast ? end : piece.turns[i].x;
      bool isFalling = false;
      for (; sample != piece.samples.end() && (isLast || sample->x < to); ++sample) {
        isFalling = isFalling || (sample->slope < 0 && sample->x > from);
      }
      const bool goesOn = !falls.empty() && falls.back() == from && !jumpsUp(pieces, from);
      if (isFalling && goesOn) {
        falls.back() = to;
      } else if (isFalling) {
        falls.insert(falls.end(), {from, to});
      }
      from = to;
    }
  }
  return falls;
}

}  // namespace plot_twist::inspection
