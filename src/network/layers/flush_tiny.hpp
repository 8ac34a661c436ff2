#pragma once

#include "math/lanes/lanes.hpp"

namespace plot_twist {

/// Floats of backpropagation that are smaller than 2^-100 (8e-31) count as 0.
///
/// A learner that is nearly done has sent most of its samples far into the tails, where deltas come
/// down to 1e-38 and below: subnormal floats, which processors add and multiply many times slower
/// than others. No optimiser can see them: Adam's epsilon is 1e-8. (PyTorch has
/// torch.set_flush_denormal for it; WebAssembly has no such switch, so it is done here, in every
/// build.) Doubles hardly come that low, and are left alone. NaN stays NaN.
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
