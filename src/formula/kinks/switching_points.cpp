#include "formula/kinks/switching_points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "formula/kinks/scan_points.hpp"
#include "formula/program/program.hpp"
#include "math/bisection.hpp"
#include "math/sorting.hpp"

namespace plot_twist {
namespace {

constexpr std::size_t most = 200;
constexpr int mostBisections = 1000;

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
std::pair<double, double> signChange(const Program& program, double from, double to) {
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

constexpr int words = 10;

bool isNear(const Real& a, const Real& b) {
  const Real distance = subtract(a, b, words);
  return distance.isZero() || distance.exponent() < std::max(a.exponent(), b.exponent()) - 100;
}

/// The zero of a switch near two neighbouring doubles.
SwitchingPoint locate(const ExactFunction& function, int node, std::pair<double, double> bracket) {
  const auto at = [&](const Real& x) { return function.at(node, {x}, words); };
  for (const double x : {bracket.first, bracket.second}) {
    if (bracket.first == bracket.second || at(Real(x)).sign() == 0) return {Real(x), x};
  }
  Real low(bracket.first), high(bracket.second);
  Real atLow = at(low).middle, atHigh = at(high).middle;
  for (int step = 0; step < 6; ++step) {  // the secant through the last two points
    const Real rise = subtract(atHigh, atLow, words);
    if (rise.isZero()) break;
    const Real run = multiply(atHigh, subtract(high, low, words), words);
    const Real next = subtract(high, divide(run, rise, words), words);
    const Ball found = at(next);
    if (!found.isNumber()) break;
    low = high;
    atLow = atHigh;
    high = next;
    atHigh = found.middle;
    if (isNear(low, high)) break;
  }
  const double x = high.toDouble();
  const double away = std::max(std::abs(x - bracket.first), std::abs(x - bracket.second));
  const bool isAstray = !(away <= 0x1p-40 * std::abs(bracket.first));
  return isAstray ? SwitchingPoint{Real(bracket.first), bracket.first} : SwitchingPoint{high, x};
}

/// A sign change of switch `which` between scan point `at` and the next one.
struct Change {
  std::size_t which, at;
};

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
  sortBy(changes, [&](const Change& it) { return std::abs(x[it.at]); });
  return changes;
}

}  // namespace

std::vector<SwitchingPoint> findSwitchingPoints(const ExactFunction& function) {
  const std::span<const Switch> switches = function.switches();
  std::vector<SwitchingPoint> places;
  if (switches.empty()) return places;
  const Expressions& in = function.expressions();
  std::vector<int> nodes;
  for (const Switch& it : switches) nodes.push_back(it.node);
  std::vector<std::optional<Program>> programs(switches.size());
  int bisections = 0;
  for (const auto [which, i] : findChanges(in, nodes)) {
    if (++bisections > mostBisections || places.size() == most) break;
    auto& program = programs[which];
    if (!program) program.emplace(in, std::span(nodes).subspan(which, 1));
    const auto [from, to] = std::pair(scanPoints()[i], scanPoints()[i + 1]);
    const auto bracket = signChange(*program, from, to);
    if (!touchesZero(in, switches[which], bracket.first, from, to)) continue;
    const SwitchingPoint place = locate(function, nodes[which], bracket);
    const auto isSame = [&](const SwitchingPoint& known) {
      return isNear(known.place, place.place);
    };
    if (std::ranges::none_of(places, isSame)) places.push_back(place);
  }
  sortBy(places, [](const SwitchingPoint& it) { return it.x; });
  return places;
}

}  // namespace plot_twist
