#pragma once

#include "network/layers/mlp.hpp"

namespace plot_twist {

/// The outputs of a network for each row of `inputs`, (n, inputs) -> (n, outputs), in chunks, so
/// that memory does not grow with n times the width.
template <class T>
Matrix<T> predict(const Mlp<T>& network, const Matrix<T>& inputs);

/// The class that each row of outputs speaks for: with one output class 1 if it is positive and 0
/// if it is negative, otherwise the unit with the largest output; -1 if none stands out (a tie,
/// NaN).
template <class T>
Vector<int> classify(const Matrix<T>& outputs);

/// Probabilities of classes, (n, outputs) -> (n, outputs), in place: with one output of class 1, by
/// the logistic function, otherwise of each class, by softmax. Rows with a NaN become even.
template <class T>
void toProbabilities(Matrix<T>& outputs);

}  // namespace plot_twist
