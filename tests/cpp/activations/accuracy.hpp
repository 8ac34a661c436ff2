#pragma once

#include <cmath>
#include <limits>

#include "activations/activation.hpp"
#include "math/reference.hpp"

/// How near to the truth the kernels have to be.
namespace plot_twist::test {

enum class Quantity { value, slope, curvature };

/// Within 4 units of the last place; a curvature within 16. Where the slope and the curvature of a
/// bump cross zero, an absolute error of two units of the last place of 1.
template <class T>
bool isAccurate(Quantity quantity, const Facts& facts, T computed, long double x,
                long double exact) {
  if (std::fabs(exact) > std::numeric_limits<T>::max()) return std::isinf(computed);
  if (ulps(computed, exact) <= (quantity == Quantity::curvature ? 16 : 4)) return true;
  const bool nearCrossing = !facts.monotone && quantity != Quantity::value && std::fabs(x) < 4 &&
                            std::fabs(exact) < 0.125L;
  const long double absolute = std::fabs(static_cast<long double>(computed) - exact);
  return nearCrossing && absolute <= 2 * std::numeric_limits<T>::epsilon();
}

}  // namespace plot_twist::test
