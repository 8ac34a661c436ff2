#pragma once

#include "math/lanes/bits.hpp"

namespace plot_twist {

/// x - bound, where `bound` may have more digits than T. The sign is exact, and for x near the
/// bound so is the difference: a float lies on the same side of a kink as the double of equal
/// value.
template <class T>
PLOT_TWIST_INLINE Pack<T> distanceAbove(Pack<T> x, double bound) {
  const T high = T(bound);
  return (x - high) - T(bound - static_cast<double>(high));
}

}  // namespace plot_twist
