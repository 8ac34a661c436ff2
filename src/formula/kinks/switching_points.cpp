#include "formula/kinks/switching_points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <tuple>

#include "formula/kinks/scan_points.hpp"
#include "formula/program/program.hpp"
#include "math/bisection.hpp"
#include "math/sorting.hpp"

namespace plot_twist {
namespace {

using enum Operation;

constexpr std::size_t most = 200;
constexpr int mostBisections = 400;

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

/// The x between two points at which the sign changes, to the nearest double.
double signChange(const Program& program, double from, double to) {
  const Sign sign = signOf(at(program, from));
  const auto [low, high] =
      bisect(from, to, [&](double x) { return signOf(at(program, x)) != sign; });
  const double x = std::abs(at(program, low)) < std::abs(at(program, high)) ? low : high;
  constexpr double underflow = 1e-30;  // x^3 is 0 for every x smaller than 1e-108
  return std::abs(x) < underflow ? 0 : x;
}

bool isComparison(Operation operation) { return operation >= less && operation <= unequal; }

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

std::vector<int> findSwitches(Expressions& in, int value) {
  std::vector<int> switches;
  for (const int part : in.partsOf(std::array{value})) {
    const Node node = in[part];
    switch (node.operation) {
      case absolute:
      case sign:
      case power:
        switches.push_back(node.a);
        break;
      case Operation::select:
        if (!isComparison(in[node.a].operation)) switches.push_back(node.a);
        break;
      case divide:
        switches.push_back(node.b);
        break;
      case minimum:
      case maximum:
      case less:
      case lessEqual:
      case equal:
      case unequal:
        switches.push_back(in.subtract(node.a, node.b));
        break;
      case activation:
        for (const Kink& kink : in.functions()[node.function].activation->kinks()) {
          switches.push_back(in.subtract(node.a, in.constant(kink.x)));
        }
        break;
      default:
        break;
    }
  }
  sortBy(switches, std::identity());
  switches.erase(std::ranges::unique(switches).begin(), switches.end());
  std::erase_if(switches, [&](int node) { return in.isConstant(node); });
  return switches;
}

std::vector<double> findSwitchingPoints(const Expressions& in, std::span<const int> switches) {
  std::vector<std::optional<Program>> programs(switches.size());
  std::vector<double> places;
  int bisections = 0;
  for (const auto [which, i] : findChanges(in, switches)) {
    if (++bisections > mostBisections || places.size() == most) break;
    auto& program = programs[which];
    if (!program) program.emplace(in, switches.subspan(which, 1));
    const double place = signChange(*program, scanPoints()[i], scanPoints()[i + 1]);
    const auto isSame = [&](double known) {
      return std::abs(known - place) <= 4e-16 * std::abs(place);
    };
    if (std::ranges::none_of(places, isSame)) places.push_back(place);
  }
  sortNumbers(places);
  return places;
}

}  // namespace plot_twist
