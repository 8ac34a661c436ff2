#include "formula/enclosure/formula_enclosure.hpp"

namespace plot_twist {

Enclosed FormulaEnclosure::extreme(Order order, double from, double to, int side, int boxes) const {
  if (order == Order::curvature) {
    return supremumOf(program(order), nullptr, boxesOf(from, to), side, {boxes});
  }
  const auto next = order == Order::value ? Order::slope : Order::curvature;
  const IntervalProgram steepness = program(next);
  return supremumOf(program(order), &steepness, boxesOf(from, to), side, {boxes});
}

bool FormulaEnclosure::isContinuous(Order order, double from, double to,
                                    std::span<const double> exempt, int boxes) const {
  const auto holds = [](const RealInterval& it) {
    return !it.isEmpty() && it.decoration == Decoration::continuous;
  };
  return holdsEverywhere(program(order), boxesOf(from, to), holds, exempt, {boxes});
}

bool FormulaEnclosure::isPositive(Order order, double from, double to,
                                  std::span<const double> exempt, int boxes) const {
  const auto holds = [](const RealInterval& it) {
    return !it.isEmpty() && it.decoration >= Decoration::defined && it.low >= 0;
  };
  return holdsEverywhere(program(order), boxesOf(from, to), holds, exempt, {boxes});
}

}  // namespace plot_twist
