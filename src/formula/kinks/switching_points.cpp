#include "formula/kinks/switching_points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "formula/kinks/scan_points.hpp"
#include "math/bisection.hpp"
#include "math/sorting.hpp"

namespace plot_twist {
namespace {

constexpr std::size_t most = 200;
constexpr std::size_t mostBisections = 1000;

enum class Sign : std::uint8_t { negative, zero, positive, undefined };

Sign signOf(double number) {
  if (std::isnan(number)) return Sign::undefined;
  return number == 0 ? Sign::zero : number < 0 ? Sign::negative : Sign::positive;
}

double at(const Program& program, double x) {
  const std::array block{x, x, x, x};
  std::array<double, laneCount> result;
  program.run<double>(block.data(), std::array{result.data()}, laneCount);
  return result[0];
}

/// The neighbouring doubles between two points at which the sign changes.
std::pair<double, double> bracketOf(const Program& program, double from, double to) {
  const Sign sign = signOf(at(program, from));
  const auto [low, high] =
      bisect(from, to, [&](double x) { return signOf(at(program, x)) != sign; });
  constexpr double underflow = 1e-30;  // x^3 is 0 for every x smaller than 1e-108
  const bool isZero = std::max(std::abs(low), std::abs(high)) < underflow;
  return isZero ? std::pair(0.0, 0.0) : std::pair(low, high);
}

/// Whether a switch whose slope changes its sign at x, between two scan points, may have a zero
/// there: it is far smaller than at the scan points.
bool touchesZero(const Expressions& in, const Switch& it, double x, double from, double to) {
  if (it.of < 0) return true;
  const Program program(in, std::array{it.of});
  const double around = std::max(std::abs(at(program, from)), std::abs(at(program, to)));
  return std::abs(at(program, x)) <= 1e-9 * around;
}

constexpr int words = 7;  // 224 bits: limits are read off at 2^-100

bool isNear(const SwitchingPoint& a, const SwitchingPoint& b) {
  if (!(std::abs(a.x - b.x) <= 0x1p-50 * std::abs(a.x))) return false;
  const Real distance = subtract(a.place, b.place, words);
  const std::int64_t size = std::max(a.place.exponent(), b.place.exponent());
  return distance.isZero() || distance.exponent() < size - 100;
}

/// The zero of a switch near two neighbouring doubles.
SwitchingPoint locate(const ExactFunction& function, int node, std::pair<double, double> bracket) {
  const auto at = [&](const Real& x) { return function.at(node, {x}, words); };
  if (bracket.first == bracket.second) return {Real(bracket.first), bracket.first};
  Real low(bracket.first), high(bracket.second);
  Ball atLow = at(low), atHigh = at(high);
  if (atLow.sign() == 0) return {low, bracket.first};
  if (atHigh.sign() == 0) return {high, bracket.second};
  for (int step = 0; step < 6; ++step) {  // the secant through the last two points
    const Real rise = subtract(atHigh.middle, atLow.middle, words);
    if (rise.isZero()) break;
    const Real run = subtract(high, low, words);
    const Real move = divide(multiply(atHigh.middle, run, words), rise, words);
    const Real next = subtract(high, move, words);
    const bool isThere = move.isZero() || move.exponent() < next.exponent() - 160;
    if (isThere) break;
    Ball found = at(next);
    if (!found.isNumber()) break;
    low = high;
    atLow = atHigh;
    high = next;
    atHigh = found;
  }
  const double x = high.toDouble();
  const double away = std::max(std::abs(x - bracket.first), std::abs(x - bracket.second));
  const bool isAstray = !(away <= 0x1p-40 * std::abs(bracket.first));
  return isAstray ? SwitchingPoint{Real(bracket.first), bracket.first} : SwitchingPoint{high, x};
}

using Change = SwitchingPoints::Change;

/// The sign changes of all switches, the nearest to 0 first. One program computes all switches,
/// which often share most of their nodes.
std::vector<Change> findChanges(const Expressions& in, std::span<const int> switches) {
  const Program program(in, switches);
  const std::span<const double> x = scanPoints();
  std::vector<double> results(switches.size() * Program::blockSize);
  std::vector<double*> outputs;
  for (std::size_t i = 0; i < switches.size(); ++i) {
    outputs.push_back(results.data() + i * Program::blockSize);
  }
  std::vector<Sign> before(switches.size());
  std::vector<Change> changes;
  for (std::size_t start = 0; start < x.size(); start += Program::blockSize) {
    const std::size_t count = std::min(Program::blockSize, x.size() - start);
    std::array<double, Program::blockSize> block{};
    std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(start), count, block.begin());
    program.run<double>(block.data(), outputs, (count + laneCount - 1) / laneCount * laneCount);
    for (std::size_t which = 0; which < switches.size(); ++which) {
      for (std::size_t i = 0; i < count; ++i) {
        const Sign sign = signOf(outputs[which][i]);
        if (sign != before[which] && start + i > 0) changes.push_back({which, start + i - 1});
        before[which] = sign;
      }
    }
  }
  // By |x|; of places as far from 0 by place, and at a place in the order of the switches.
  sortBy(changes, [](const Change& it) { return it.at; });
  sortBy(changes,
         [&](const Change& it) { return std::min(std::abs(x[it.at]), std::abs(x[it.at + 1])); });
  return changes;
}

}  // namespace

SwitchingPoints::SwitchingPoints(const ExactFunction& function) : function_(function) {
  for (const Switch& it : function.switches()) nodes_.push_back(it.node);
  programs_.resize(nodes_.size());
  if (!nodes_.empty()) changes_ = findChanges(function.expressions(), nodes_);
}

std::optional<SwitchingPoint> SwitchingPoints::next(double reach) {
  const std::span<const double> scan = scanPoints();
  while (next_ < changes_.size() && next_ < mostBisections && places_.size() < most) {
    const auto [which, at] = changes_[next_];
    if (std::min(std::abs(scan[at]), std::abs(scan[at + 1])) > reach) break;
    ++next_;
    auto& program = programs_[which];
    if (!program) {
      program.emplace(function_.expressions(), std::span<const int>(nodes_).subspan(which, 1));
    }
    const auto bracket = bracketOf(*program, scan[at], scan[at + 1]);
    const bool isZero = touchesZero(function_.expressions(), function_.switches()[which],
                                    bracket.first, scan[at], scan[at + 1]);
    if (!isZero) continue;
    const SwitchingPoint place = locate(function_, nodes_[which], bracket);
    const auto isSame = [&](const SwitchingPoint& known) { return isNear(known, place); };
    if (std::ranges::any_of(places_, isSame)) continue;
    places_.push_back(place);
    return place;
  }
  return {};
}

}  // namespace plot_twist
