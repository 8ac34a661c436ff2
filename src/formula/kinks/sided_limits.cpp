#include "formula/kinks/sided_limits.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace plot_twist {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr int places = 4;
using Sequence = std::array<double, places>;

/// The limit of numbers whose distances from the point shrink by equal factors.
double limitOfSequence(const Sequence& v) {
  if (std::ranges::any_of(v, [](double number) { return std::isnan(number); })) return none;
  const double last = v[3], size = std::abs(last);
  if (std::isinf(last)) return last;
  const double first = v[1] - v[0], second = v[2] - v[1], third = v[3] - v[2];
  if (std::abs(third) <= 0x1p-44 * size) return last;
  const auto falls = [&](int i) { return std::abs(v[i + 1]) <= 0x1p-8 * std::abs(v[i]); };
  if (falls(1) && falls(2)) return 0;  // like a power of the distance
  const bool isOneWay = first * second > 0 && second * third > 0;
  const bool grows = isOneWay && last * third > 0 && size > std::abs(v[2]);
  if (grows && third >= 0.7 * std::abs(second) && second >= 0.7 * std::abs(first)) return infinity;
  if (grows && third <= -0.7 * std::abs(second) && second <= -0.7 * std::abs(first)) {
    return -infinity;
  }
  const double early = second / first, late = third / second;
  const bool isGeometric = isOneWay && late <= 0.9 && late <= 2 * early && early <= 2 * late;
  if (!isGeometric) return none;
  const double limit = last - third * (third / (third - second));  // of a geometric sequence
  return std::abs(limit) < 0x1p-8 * size ? 0 : limit;
}

/// The number at a place; none of a double's digits may be wrong, or it is nearly 0.
double numberAt(const ExactFunction& function, Order order, const Real& x, bool& isUndefined) {
  Ball ball;
  for (const int words : {10, 24}) {
    ball = function.at(order, {x}, words);
    isUndefined = ball.state == Ball::State::undefined;
    if (isUndefined) return none;
    if (const auto number = nearestDouble(ball)) return *number;
  }
  if (!ball.isNumber() || ball.radius >= -300) return none;
  return ball.sign() ? ball.middle.toDouble() : 0;
}

}  // namespace

SidedLimits limitsAt(const ExactFunction& function, const Real& place, int side) {
  constexpr std::array<int, places> distances{-40, -60, -80, -100};
  const std::int64_t scale = place.isZero() ? 0 : place.exponent();
  std::array<Sequence, 3> numbers;
  for (int i = 0; i < places; ++i) {
    const Real step = Real(side).timesPowerOfTwo(scale + distances[i]);
    const Real x = add(place, step, 20);
    bool isUndefined = false;
    numbers[0][i] = numberAt(function, Order::value, x, isUndefined);
    if (isUndefined) return {.isDefined = false};
    numbers[1][i] = numberAt(function, Order::slope, x, isUndefined);
    numbers[2][i] = numberAt(function, Order::curvature, x, isUndefined);
  }
  const auto limit = [&](int order) -> std::optional<double> {
    const auto isNothing = [](double number) { return std::isnan(number); };
    if (std::ranges::all_of(numbers[order], isNothing)) return {};
    return limitOfSequence(numbers[order]) + 0.0;  // no -0
  };
  const auto value = limit(0);
  return {value.has_value(), value.value_or(none), limit(1), limit(2)};
}

}  // namespace plot_twist
