#pragma once

#include "activations/blockwise.hpp"
#include "formula/parse/build.hpp"
#include "formula/program/program.hpp"

namespace plot_twist {

/// A formula as an activation. Value, slope and curvature are nodes of one expression, compiled to
/// programs that run over blocks of x.
class TypedFunction final : public Blockwise {
 public:
  explicit TypedFunction(Built built);

  /// Found numerically: see kink_search.hpp.
  std::vector<Kink> kinks() const override;
  /// Found numerically: see largest_slope.hpp.
  double largestSlope() const override;

 protected:
  void findTangents(const float* x, float* value, float* slope, std::size_t count) const override;
  void findTangents(const double* x, double* value, double* slope,
                    std::size_t count) const override;
  void findCurvatures(const float* x, float* curvature, std::size_t count) const override;
  void findCurvatures(const double* x, double* curvature, std::size_t count) const override;

 private:
  Expressions expressions_;
  int value_, slope_;
  Program tangents_, curvatures_;
};

}  // namespace plot_twist
