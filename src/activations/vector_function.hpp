#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// One entry of the catalogue of functions that take a list of numbers and give one.
struct VectorFunctionInfo {
  std::string_view id, name;
  std::string_view formula;  // of one output, in x and the parameters' names
  std::span<const Parameter> parameters;
  bool halves;  // the list is two halves of one length; there is one output a pair
  int year;
  std::string_view paper;
};

/// A function of a list with its Jacobian's products, parameters filled in. Immutable.
///
/// Inputs are (n), outputs (n), or (n / 2) for functions of two halves. Lists are short and few, so
/// there is one precision, the double, and sums are taken with twice its digits; a float's result
/// is the double's, rounded.
class VectorFunction {
 public:
  virtual ~VectorFunction() = default;
  virtual void evaluate(std::span<const double> x, std::span<double> value) const = 0;
  /// J v: how the outputs move if the inputs move by v. v is (n); the result is as the outputs.
  virtual void jvp(std::span<const double> x, std::span<const double> v,
                   std::span<double> result) const = 0;
  /// J^T u: how a number moves with the inputs that moves by u with the outputs, which is what
  /// backpropagation asks. u is as the outputs; the result is (n).
  virtual void vjp(std::span<const double> x, std::span<const double> u,
                   std::span<double> result) const = 0;
};

/// Every vector function, in menu order. Names and conventions are PyTorch's.
std::span<const VectorFunctionInfo* const> vectorFunctions();

/// Why this choice is impossible, as one sentence; empty if it is fine. No parameters at all means
/// the initial ones.
std::string validateVectorFunction(std::string_view id, std::span<const double> parameters,
                                   std::size_t inputs);

/// Precondition: the choice is possible.
std::unique_ptr<const VectorFunction> makeVectorFunction(std::string_view id,
                                                         std::span<const double> parameters = {});

}  // namespace plot_twist
