#pragma once

#include "network/layers/mlp.hpp"

namespace plot_twist {

/// The outputs of a network for each row of `inputs`, (n, inputs) -> (n, outputs), in chunks, so
/// that memory does not grow with n times the width.
template <class T>
Matrix<T> predict(const Mlp<T>& network, const Matrix<T>& inputs);

/// The predicted class of each row, (n, outputs) -> (n). With one output: 1 if it is positive, 0 if
/// it is negative; with more: the unit with the largest output. -1 for a tie, and for NaN.
template <class T>
Vector<int> classify(const Matrix<T>& outputs);

/// Turns logits into probabilities, (n, outputs), in place. With one output: sigmoid, the
/// probability of class 1; with more: softmax. Rows with a NaN become uniform: 1/2, or 1 / outputs
/// each.
template <class T>
void toProbabilities(Matrix<T>& outputs);

}  // namespace plot_twist
