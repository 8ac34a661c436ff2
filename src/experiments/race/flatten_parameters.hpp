#pragma once

#include <vector>

#include "network/layers/mlp.hpp"

namespace plot_twist {

/// All parameters of a network in the order that Runner::weights() promises, widened to double.
template <class T>
std::vector<double> flattenParameters(const Mlp<T>& network);

}  // namespace plot_twist
