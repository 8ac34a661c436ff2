#include "formula/typed_function.hpp"

#include "formula/expression/derivative.hpp"
#include "formula/kinks/kink_search.hpp"
#include "formula/kinks/largest_slope.hpp"

namespace plot_twist {
namespace {

/// `node`; for a constant, a node that is NaN where x is NaN and the constant elsewhere.
int overNan(Expressions& in, int node) {
  if (!in.isConstant(node)) return node;
  return in.add(node, in.make(Operation::nothing, in.x()));
}

}  // namespace

TypedFunction::TypedFunction(Built built) : expressions_(std::move(built.expressions)) {
  const JetNodes jet = differentiate(expressions_, built.root);
  value_ = overNan(expressions_, jet.value);
  slope_ = overNan(expressions_, jet.slope);
  const int curvature = overNan(expressions_, jet.curvature);
  tangents_ = Program(expressions_, std::array{value_, slope_});
  curvatures_ = Program(expressions_, std::array{curvature});
}

std::vector<Kink> TypedFunction::kinks() const { return findKinks(expressions_, value_, slope_); }

double TypedFunction::largestSlope() const { return findLargestSlope(tangents_, kinks()); }

void TypedFunction::findTangents(const float* x, float* value, float* slope,
                                 std::size_t count) const {
  tangents_.run<float>(x, std::array{value, slope}, count);
}
void TypedFunction::findTangents(const double* x, double* value, double* slope,
                                 std::size_t count) const {
  tangents_.run<double>(x, std::array{value, slope}, count);
}
void TypedFunction::findCurvatures(const float* x, float* curvature, std::size_t count) const {
  curvatures_.run<float>(x, std::array{curvature}, count);
}
void TypedFunction::findCurvatures(const double* x, double* curvature, std::size_t count) const {
  curvatures_.run<double>(x, std::array{curvature}, count);
}

}  // namespace plot_twist
