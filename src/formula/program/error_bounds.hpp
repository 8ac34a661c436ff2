#pragma once

#include <array>
#include <cmath>
#include <limits>

#include "activations/activation.hpp"
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

/// The same of an operation on a number and itself: u - u and u / u are exact.
double errorOfTwins(Operation operation, const Approximate& a, double result);

/// The same for value, slope and curvature of a function of the catalogue at u: the error of u
/// grows by the slope, that of the slope by the curvature, and that of the curvature as if
/// functions were no rougher than their curvature. `kinks`: those of the function.
std::array<double, 3> errorsOfJet(const Approximate& u, const std::array<double, 3>& jet,
                                  std::span<const Kink> kinks);

}  // namespace plot_twist
