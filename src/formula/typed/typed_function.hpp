#pragma once

#include "activations/blockwise.hpp"
#include "formula/enclosure/formula_enclosure.hpp"
#include "formula/exact/exact_function.hpp"
#include "formula/kinks/kink_search.hpp"
#include "formula/parse/build.hpp"
#include "formula/program/error_bounds.hpp"
#include "formula/program/program.hpp"

namespace plot_twist {

/// A formula as an activation. Value, slope and curvature are nodes of one expression, compiled to
/// programs that run over blocks of x. Where a program may be wrong, because something overflowed
/// on the way or because rounding errors have grown, that x is computed again in as many digits as
/// it takes; in floats, where something overflowed, in doubles first.
class TypedFunction final : public Blockwise {
 public:
  TypedFunction(Built built, ExactExpression exact);

  /// Found numerically: see kink_search.hpp.
  std::vector<Kink> kinks() const override { return kinksWithin(infinity); }
  std::vector<Kink> kinksWithin(double reach) const override { return meetings(reach).kinks; }
  std::optional<std::vector<Bend>> bends() const override { return meetings(infinity).bends; }
  std::vector<double> ends() const override { return meetings(infinity).ends; }
  const Enclosure* enclosure() const override { return &enclosure_; }
  /// Found by a scan (see largest_slope.hpp) and, where that misses a peak, by enclosure.
  double largestSlope() const override;
  void evaluateExactly(const Evaluation<double>& evaluation) const override;

 protected:
  void findTangents(const float* x, float* value, float* slope, std::size_t count) const override;
  void findTangents(const double* x, double* value, double* slope,
                    std::size_t count) const override;
  void findCurvatures(const float* x, float* curvature, std::size_t count) const override;
  void findCurvatures(const double* x, double* curvature, std::size_t count) const override;

 private:
  struct Column {
    Order order;
    double* numbers;
  };
  /// How far results may be off, and how many exact operations may be spent on a block; a count and
  /// no time, so that results are the same on every machine.
  struct Demand {
    std::array<double, 3> units;  // of the last place, by order
    ExactFunction::Demand digits;
    std::size_t work;
  };

  class Silence;

  double settle(Order order, double x, const Approximate& computed, const Demand& demand,
                std::size_t& work, Silence& silence) const;
  void compute(const Program& program, const double* x, std::span<const Column> columns,
               std::size_t count, const Demand& demand) const;
  void computeNarrow(const Program& program, const float* x, std::span<float* const> outputs,
                     std::span<const Order> orders, std::size_t count) const;

  /// A call of a function of the catalogue that has kinks.
  struct Call {
    Program argument;
    std::vector<Kink> kinks;
  };

  const Meetings& meetings(double reach) const;
  bool isKinkOfCall(double x) const;
  template <class T>
  void correctSlopes(const T* x, T* slope, std::size_t count) const;

  Program tangents_, curvatures_;
  std::vector<Call> calls_;
  ExactFunction exact_;
  ComputedFormula computed_;
  FormulaEnclosure enclosure_{exact_, computed_};
  mutable std::optional<KinkSearch> search_;  // once asked for
};

}  // namespace plot_twist
