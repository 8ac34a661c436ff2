#pragma once

#include <array>

#include "formula/enclosure/survey.hpp"
#include "formula/exact/exact_function.hpp"

namespace plot_twist {

/// A formula as it is computed: its nodes for value, slope and curvature. It proves something where
/// the errors of all its constants are known: those of sqrt(2) in normcdf(sqrt(2) u) are not.
struct ComputedFormula {
  Expressions expressions;
  std::array<int, 3> nodes{};

  bool provesSomething() const;
};

/// What interval arithmetic proves of a formula: over the formula as it was typed, and over the
/// form that is computed, which has tanh(x) where exponentials of both signs were typed.
class FormulaEnclosure final : public Enclosure {
 public:
  FormulaEnclosure(const ExactFunction& function, const ComputedFormula& computed)
      : function_(function), computed_(computed) {}

  Enclosed extreme(Order order, double from, double to, int side, int boxes) const override;
  bool isContinuous(Order order, double from, double to, std::span<const double> exempt,
                    int boxes) const override;
  bool isPositive(Order order, double from, double to, std::span<const double> exempt,
                  int boxes) const override;
  bool isApart(Order order, double from, double to, std::span<const double> exempt,
               int boxes) const override;

 private:
  IntervalPrograms program(Order order) const;

  const ExactFunction& function_;
  const ComputedFormula& computed_;
};

}  // namespace plot_twist
