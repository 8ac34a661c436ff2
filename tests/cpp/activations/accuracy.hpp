#pragma once

#include <cmath>
#include <limits>

#include "activations/crossings.hpp"
#include "math/reference.hpp"

/// How near to the truth the kernels have to be.
namespace plot_twist::test {

enum class Quantity { value, slope, curvature };

/// Within 4 units of the last place; a curvature within 16. Where a slope or a curvature crosses
/// zero, an absolute error of two units of the last place of 1.
template <class T>
bool isAccurate(Quantity quantity, const DerivativeCrossings& crossings, T computed, double x,
                long double exact) {
  if (std::fabs(exact) > std::numeric_limits<T>::max()) return std::isinf(computed);
  if (ulps(computed, exact) <= (quantity == Quantity::curvature ? 16 : 4)) return true;
  if (quantity == Quantity::value) return false;
  const auto& crossing = quantity == Quantity::slope ? crossings.slope : crossings.curvature;
  const long double absolute = std::fabs(static_cast<long double>(computed) - exact);
  return crossing.isNear(x) && absolute <= 2 * std::numeric_limits<T>::epsilon();
}

}  // namespace plot_twist::test
