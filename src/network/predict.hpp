#pragma once

#include "network/mlp.hpp"

namespace plot_twist {

/// The output of a network with one output unit for each row of `inputs`, (n, inputs) -> (n), in
/// chunks, so that memory does not grow with n times the width.
template <class T>
Vector<T> predict(const Mlp<T>& network, const Matrix<T>& inputs);

}  // namespace plot_twist
