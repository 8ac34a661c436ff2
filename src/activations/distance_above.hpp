#pragma once

#include "math/lanes/bits.hpp"

namespace plot_twist {

/// x - bound, where `bound` may have more digits than T. Its sign is right, and where x is near the
/// bound so are its digits: a float falls on the same side of a bend as the double that it equals.
template <class T>
PLOT_TWIST_INLINE Pack<T> distanceAbove(Pack<T> x, double bound) {
  const T high = T(bound);
  return (x - high) - T(bound - static_cast<double>(high));
}

}  // namespace plot_twist
