#include "formula/kinks/one_sided_limits.hpp"

#include <array>
#include <cmath>

namespace plot_twist {
namespace {

using enum Operation;

/// The number of an operand; 0 if there is none.
double numberOf(const std::vector<double>& numbers, int operand) {
  return operand < 0 ? 0 : numbers[operand];
}

double direct(const Expressions& in, int part, double x, const std::vector<double>& numbers) {
  const Node& node = in[part];
  if (node.operation == constant) return node.number;
  if (node.operation == variable) return x;
  return applyTo(node, numberOf(numbers, node.a), numberOf(numbers, node.b),
                 numberOf(numbers, node.c), in.functions());
}

}  // namespace

OneSidedLimits::OneSidedLimits(const Expressions& in, int value, int slope)
    : in_(in), value_(value), slope_(slope), parts_(in.partsOf(std::array{value, slope})) {}

void OneSidedLimits::evaluate(double x, std::vector<double>& numbers) const {
  for (const int part : parts_) numbers[part] = direct(in_, part, x, numbers);
}

OneSided OneSidedLimits::at(double x, int side) const {
  const double step = std::max(std::abs(x) * 0x1p-40, 0x1p-100);
  std::vector<double> beside(in_.size()), numbers(in_.size());
  evaluate(x + side * step, beside);
  for (const int part : parts_) {
    double number = held(in_[part], beside, numbers, direct(in_, part, x, numbers));
    // 0 / 0 is NaN at the point, and the infinity of 1 / 0 has no sign: the number beside it
    // decides.
    if (std::isnan(number) || std::isnan(beside[part])) number = beside[part];
    if (std::isinf(number)) number = std::copysign(number, beside[part]);
    numbers[part] = number;
  }
  // Where the value is infinite, so is the slope: a pole.
  const double value = numbers[value_], slope = numbers[slope_];
  return {value, std::isinf(value) ? std::copysign(infinity, slope) : slope};
}

/// A node at the point, its switch held in the state that it has `beside` the point; `direct` is
/// the node's own result.
double OneSidedLimits::held(const Node& node, const std::vector<double>& beside,
                            const std::vector<double>& numbers, double direct) const {
  const auto was = [&](int operand) { return beside[operand]; };
  switch (node.operation) {
    case absolute:
      return was(node.a) < 0 ? -numbers[node.a] : numbers[node.a];
    case sign:
    case less:
    case lessEqual:
    case equal:
    case unequal:
      return applyTo(node, was(node.a), numberOf(beside, node.b), 0, in_.functions());
    case minimum:
      return numbers[was(node.a) <= was(node.b) ? node.a : node.b];
    case maximum:
      return numbers[was(node.a) >= was(node.b) ? node.a : node.b];
    case Operation::select:
      return numbers[was(node.a) != 0 ? node.b : node.c];
    case activation:
      return heldActivation(node, was(node.a), numbers[node.a], direct);
    default:
      return direct;
  }
}

/// A function of the catalogue whose argument is at one of its kinks: the kink's limit on the side
/// of `beside`.
double OneSidedLimits::heldActivation(const Node& node, double beside, double at,
                                      double direct) const {
  if (node.order > 1) return direct;
  for (const Kink& kink : in_.functions()[node.function].activation->kinks()) {
    const bool isThere = std::abs(at - kink.x) <= 1e-9 * (1 + std::abs(kink.x));
    if (!isThere || beside == kink.x) continue;
    const OneSided& limits = beside < kink.x ? kink.left : kink.right;
    return node.order == 0 ? limits.value : limits.slope;
  }
  return direct;
}

}  // namespace plot_twist
