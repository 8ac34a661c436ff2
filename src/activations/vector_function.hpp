#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// One entry of the catalogue of functions from lists of numbers to lists of numbers.
struct VectorFunctionInfo {
  std::string_view id, name;
  std::string_view formula;  // of one output, in x and the parameters' names
  std::span<const Parameter> parameters;
  bool halves;  // the inputs are two halves of equal length, with one output per pair
  int year;
  std::string_view paper;
};

/// A function of a list, and products of vectors with its Jacobian J_ij = d value_i / d x_j, its
/// parameters fixed. Immutable. For softmax, J_ij = p_i (1[i = j] - p_j):
///
///     x     = (0, log 2, log 5)      value = p = (1/8, 2/8, 5/8)
///     jvp of v = (0, 0, 1)           J v   = (-5/64, -10/64, 15/64)    x_3 grows, p_3 gains
///     vjp of u = (1, 0, 0)           J^T u = (7/64, -2/64, -5/64)      the gradient of p_1 by x
///
/// Inputs are (n), outputs (n), or (n / 2) for functions of two halves. Lists are short and few, so
/// there is one precision, the double, with sums in double-double arithmetic; results in float
/// precision are these, rounded.
class VectorFunction {
 public:
  virtual ~VectorFunction() = default;
  virtual void evaluate(std::span<const double> x, std::span<double> value) const = 0;
  /// J v, the directional derivative of the outputs along v: (n) -> as many as the outputs.
  virtual void jvp(std::span<const double> x, std::span<const double> v,
                   std::span<double> result) const = 0;
  /// J^T u, the gradient by x of a loss whose gradient by the outputs is u, as backpropagation
  /// computes it: as many as the outputs -> (n).
  virtual void vjp(std::span<const double> x, std::span<const double> u,
                   std::span<double> result) const = 0;
};

/// Every vector function, in menu order. Names and conventions are PyTorch's.
std::span<const VectorFunctionInfo* const> vectorFunctions();

/// Empty if the function `id` can be made with these parameters and applied to this many inputs,
/// otherwise one sentence. No parameters at all means the initial ones.
std::string validateVectorFunction(std::string_view id, std::span<const double> parameters,
                                   std::size_t inputs);

/// Makes a function. Precondition: validateVectorFunction is empty for it.
std::unique_ptr<const VectorFunction> makeVectorFunction(std::string_view id,
                                                         std::span<const double> parameters = {});

}  // namespace plot_twist
