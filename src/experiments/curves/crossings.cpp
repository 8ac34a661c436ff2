#include "experiments/curves/crossings.hpp"

#include <algorithm>
#include <cmath>

namespace plot_twist {
namespace {

/// Two x between which the quantity crosses the level, and quantity - level at both.
struct Bracket {
  double low, high;
  double atLow, atHigh;
  std::size_t before;
};

bool isOpposite(double a, double b) { return (a < 0 && b > 0) || (a > 0 && b < 0); }

/// Neighbouring samples of opposite sign, with at most one sample on the level between them.
std::vector<Bracket> bracketsOf(const SampledCurve& samples, Quantity quantity, double level) {
  const std::vector<double>& y = column(samples, quantity);
  std::vector<Bracket> found;
  auto cut = samples.breaks.begin();
  std::size_t first = 0;  // row of the stretch
  for (std::size_t i = 1; i < y.size(); ++i) {
    if (cut != samples.breaks.end() && *cut == i) {
      ++cut;
      first = i;
      continue;
    }
    const bool isOn = y[i - 1] == level && i - 1 > first;
    const std::size_t from = isOn ? i - 2 : i - 1;
    const double a = y[from] - level, b = y[i] - level;
    if (!isOpposite(a, b)) continue;
    const double low = isOn ? samples.x[i - 1] : samples.x[from];
    found.push_back({low, isOn ? low : samples.x[i], a, b, i - 1});
  }
  return found;
}

/// quantity - level at each x.
std::vector<double> distances(const Activation& activation, const std::vector<double>& x,
                              Quantity quantity, double level) {
  std::vector<double> y(x.size());
  Evaluation<double> evaluation{.x = x, .value = {}, .slope = {}, .curvature = {}};
  if (quantity == Quantity::value) evaluation.value = y;
  if (quantity == Quantity::slope) evaluation.slope = y;
  if (quantity == Quantity::curvature) evaluation.curvature = y;
  activation.evaluate(evaluation);
  for (double& distance : y) distance -= level;
  return y;
}

/// Bisects all brackets together, so that each round is one call of the function.
void halve(const Activation& activation, std::vector<Bracket>& brackets, Quantity quantity,
           double level) {
  constexpr int halvings = 100;
  std::vector<double> middles(brackets.size());
  for (int round = 0; round < halvings; ++round) {
    bool isDone = true;
    for (std::size_t i = 0; i < brackets.size(); ++i) {
      const auto& [low, high, atLow, atHigh, before] = brackets[i];
      middles[i] = isOpposite(low, high) ? 0 : low + (high - low) / 2;
      isDone = isDone && (middles[i] == low || middles[i] == high);
    }
    if (isDone) return;
    const std::vector<double> y = distances(activation, middles, quantity, level);
    for (std::size_t i = 0; i < brackets.size(); ++i) {
      Bracket& bracket = brackets[i];
      if (y[i] == 0)
        bracket.low = bracket.high = middles[i];
      else if (isOpposite(bracket.atLow, y[i]))
        bracket.high = middles[i];
      else
        bracket.low = middles[i];
    }
  }
}

}  // namespace

std::vector<Crossing> crossings(const Activation& activation, const SampledCurve& samples,
                                Quantity quantity, double level) {
  std::vector<Bracket> brackets = bracketsOf(samples, quantity, level);
  if (brackets.empty()) return {};
  halve(activation, brackets, quantity, level);
  std::vector<double> ends;
  for (const Bracket& bracket : brackets) ends.insert(ends.end(), {bracket.low, bracket.high});
  const std::vector<double> y = distances(activation, ends, quantity, level);
  std::vector<Crossing> found;
  for (std::size_t i = 0; i < brackets.size(); ++i) {
    const auto& [low, high, atLow, atHigh, before] = brackets[i];
    const double left = std::abs(y[2 * i]), right = std::abs(y[2 * i + 1]);
    // At a pole or a jump the signs differ, too, but the quantity does not approach the level.
    if (!(2 * std::min(left, right) <= std::max(std::abs(atLow), std::abs(atHigh)))) continue;
    found.push_back({left <= right ? low : high, atLow < 0, before});
  }
  return found;
}

}  // namespace plot_twist
