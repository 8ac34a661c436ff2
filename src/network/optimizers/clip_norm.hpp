#pragma once

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// Scales a gradient whose norm is over `most` down to it, as torch.nn.utils.clip_grad_norm_ does:
/// g *= min(1, most / (norm + 1e-6)). The norm, over all parameters, is summed in double precision,
/// in order.
template <class T>
void clipNorm(double most, Vector<T>& gradient);

}  // namespace plot_twist
