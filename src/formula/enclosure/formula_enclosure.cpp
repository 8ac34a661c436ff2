#include "formula/enclosure/formula_enclosure.hpp"

#include <algorithm>

namespace plot_twist {

bool ComputedFormula::provesSomething() const {
  const auto isScaled = [this](int part) {
    return expressions.is(part, Operation::bell) || expressions.is(part, Operation::normcdf);
  };
  return !expressions.hasDoubtful() &&
         std::ranges::none_of(expressions.partsOf(std::array{nodes[0]}), isScaled);
}

IntervalPrograms FormulaEnclosure::program(Order order) const {
  std::vector<IntervalProgram> forms;
  forms.emplace_back(function_.expressions(), function_.node(order));
  if (computed_.provesSomething()) {
    const int node = computed_.nodes[static_cast<std::size_t>(order)];
    forms.emplace_back(computed_.expressions, node);
  }
  return IntervalPrograms(std::move(forms));
}

Enclosed FormulaEnclosure::extreme(Order order, double from, double to, int side, int boxes) const {
  if (order == Order::curvature) {
    return supremumOf(program(order), nullptr, boxesOf(from, to), side, {boxes});
  }
  const auto next = order == Order::value ? Order::slope : Order::curvature;
  const IntervalPrograms steepness = program(next);
  return supremumOf(program(order), &steepness, boxesOf(from, to), side, {boxes});
}

bool FormulaEnclosure::isContinuous(Order order, double from, double to,
                                    std::span<const double> exempt, int boxes) const {
  const IntervalPrograms numbers = program(order);
  const auto holds = [&](const RealInterval& box) {
    const RealInterval it = numbers.at(box);
    return !it.isEmpty() && it.decoration == Decoration::continuous;
  };
  return holdsEverywhere(boxesOf(from, to), holds, exempt, {boxes});
}

bool FormulaEnclosure::isPositive(Order order, double from, double to,
                                  std::span<const double> exempt, int boxes) const {
  const IntervalPrograms numbers = program(order), values = program(Order::value);
  const auto holds = [&](const RealInterval& box) {
    if (order == Order::slope) {  // a value that rises has no slope below 0
      const RealInterval value = values.at(box);
      const bool isNumber = !value.isEmpty() && value.decoration >= Decoration::defined;
      if (isNumber && values.isRising()) return true;
    }
    const RealInterval it = numbers.at(box);
    return !it.isEmpty() && it.decoration >= Decoration::defined && it.low >= 0;
  };
  return holdsEverywhere(boxesOf(from, to), holds, exempt, {boxes});
}

bool FormulaEnclosure::isApart(Order order, double from, double to, std::span<const double> exempt,
                               int boxes) const {
  const IntervalPrograms numbers = program(order);
  const auto holds = [&](const RealInterval& box) {
    const RealInterval it = numbers.at(box);
    return !it.isEmpty() && it.decoration >= Decoration::defined && !it.contains(0);
  };
  return holdsEverywhere(boxesOf(from, to), holds, exempt, {boxes});
}

}  // namespace plot_twist
