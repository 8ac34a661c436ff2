#include "formula/enclosure/catalogue_intervals.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "formula/program/error_bounds.hpp"
#include "math/intervals/rounding.hpp"

namespace plot_twist {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

/// Where a number of a function turns, on the right side of 0 or at it; on the left it does so at
/// the same distance. And the bounds that it keeps.
struct Shape {
  std::string_view id;
  int order;
  double turn;  // infinite: it never does
  double least, most;
};

// tanh'' turns where cosh(u)^2 = 3/2, sigmoid'' at twice that.
constexpr double bend = 0.65847894846240835431;

constexpr std::array shapes = std::to_array<Shape>({
    {"sigmoid", 0, endless, 0, 1},
    {"sigmoid", 1, 0, 0, 0.25},
    {"sigmoid", 2, 2 * bend, -0.1, 0.1},
    {"tanh", 0, endless, -1, 1},
    {"tanh", 1, 0, 0, 1},
    {"tanh", 2, bend, -0.8, 0.8},
    {"softplus", 0, endless, 0, endless},
    {"softplus", 1, endless, 0, 1},
    {"softplus", 2, 0, 0, 0.25},
    {"tanhshrink", 0, endless, -endless, endless},
    {"tanhshrink", 1, 0, 0, 1},
    {"tanhshrink", 2, bend, -0.8, 0.8},
});

/// The number at u, enclosed.
RealInterval at(const Activation& activation, int order, double u) {
  std::array<double, 1> x{u}, value, slope, curvature;
  activation.evaluate(
      Evaluation<double>{.x = x, .value = value, .slope = slope, .curvature = curvature});
  const std::array<double, 3> jet{value[0], slope[0], curvature[0]};
  const auto which = static_cast<std::size_t>(order);
  if (std::isinf(u)) return {jet[which], jet[which]};
  const double error = errorsOfJet({u, 0}, jet, {})[which];
  return intervals::outward(jet[which] - error, jet[which] + error, Decoration::continuous);
}

}  // namespace

CatalogueInterval catalogueInterval(const NamedActivation& function, int order,
                                    const RealInterval& u) {
  const auto isMeant = [&](const Shape& it) {
    return it.id == function.id && it.order == order && function.parameters.empty();
  };
  const auto shape = std::ranges::find_if(shapes, isMeant);
  if (shape == shapes.end()) return {wholeLine, Trend::unknown};
  if (u.isEmpty()) return {u, Trend::unknown};
  const RealInterval low = at(*function.activation, order, u.low);
  const RealInterval high = at(*function.activation, order, u.high);
  RealInterval all = intervals::hull(low, high);
  bool isTurning = false;
  for (const double turn : {-shape->turn, shape->turn}) {
    if (!(u.low < turn && turn < u.high)) continue;
    all = intervals::hull(all, at(*function.activation, order, turn));
    isTurning = true;
  }
  if (!(all.low <= all.high)) return {wholeLine, Trend::unknown};
  const Trend way = high.low >= low.high   ? Trend::rising
                    : high.high <= low.low ? Trend::falling
                                           : Trend::unknown;
  const bool isRising = shape->turn == endless;  // all of these that never turn rise
  return {{std::max(all.low, shape->least), std::min(all.high, shape->most), u.decoration},
          isRising    ? Trend::rising
          : isTurning ? Trend::unknown
                      : way};
}

}  // namespace plot_twist
