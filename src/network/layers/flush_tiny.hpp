#pragma once

#include "math/lanes/lanes.hpp"

namespace plot_twist {

/// Sets floats of backpropagation with |delta| < 2^-100 (8e-31) to 0.
///
/// Towards the end of training most samples lie far in the tails, where deltas fall to 1e-38 and
/// below: subnormal floats, which processors add and multiply many times more slowly. They have no
/// effect on an update: Adam's epsilon is 1e-8. PyTorch has torch.set_flush_denormal for this;
/// WebAssembly has no such mode, so every build does it here. Doubles rarely become that small and
/// stay as they are. NaN stays NaN.
template <class T>
PLOT_TWIST_INLINE Pack<T> flushTiny(Pack<T> delta) {
  if constexpr (sizeof(T) == 4) {
    constexpr T least = 0x1p-100F;
    return keep<T>(~((delta < Pack<T>(least)) & (delta > Pack<T>(-least))), delta);
  } else {
    return delta;
  }
}

}  // namespace plot_twist
