#pragma once

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// Limits the norm of a gradient to `most`, as torch.nn.utils.clip_grad_norm_ does:
/// g *= min(1, most / (norm + 1e-6)). The Euclidean norm over all parameters is summed in double
/// precision, in order.
template <class T>
void clipNorm(double most, Vector<T>& gradient);

}  // namespace plot_twist
