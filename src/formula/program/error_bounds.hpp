#pragma once

#include <cmath>
#include <limits>

#include "formula/expression/operation.hpp"

namespace plot_twist {

/// A computed number and a bound of its error.
struct Approximate {
  double number, error;
};

/// The unit of a number's last place: its distance to the next one. Infinite if the number is no
/// finite one.
double unitOf(double number);

/// A bound, to first order, of the error of `result`, an operation on a, b and c in doubles.
double errorOf(Operation operation, const Approximate& a, const Approximate& b,
               const Approximate& c, double result);

}  // namespace plot_twist
