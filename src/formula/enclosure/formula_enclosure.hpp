#pragma once

#include "formula/enclosure/survey.hpp"
#include "formula/exact/exact_function.hpp"

namespace plot_twist {

/// What interval arithmetic over a formula as it was typed proves of it.
class FormulaEnclosure final : public Enclosure {
 public:
  explicit FormulaEnclosure(const ExactFunction& function) : function_(function) {}

  Enclosed extreme(Order order, double from, double to, int side, int boxes) const override;
  bool isContinuous(Order order, double from, double to, std::span<const double> exempt,
                    int boxes) const override;
  bool isPositive(Order order, double from, double to, std::span<const double> exempt,
                  int boxes) const override;

 private:
  IntervalProgram program(Order order) const {
    return IntervalProgram(function_.expressions(), function_.node(order));
  }

  const ExactFunction& function_;
};

}  // namespace plot_twist
