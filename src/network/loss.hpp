#pragma once

#include "network/matrix.hpp"

namespace plot_twist {

/// Mean binary cross-entropy of the first `count` rows, and its derivative.
///
/// With y in {0, 1} and p = sigmoid(logit) the loss of a sample is -y log p - (1 - y) log(1 - p).
/// `sides` holds 1 - 2y instead: then it is softplus(side * logit) and its derivative
/// side * sigmoid(side * logit), which neither overflow nor lose a confident sample's last digits.
///
/// logits, delta: (paddedRows(count) or more, 1); sides: as many rows. `delta` receives
/// dLoss/dlogit, 0 from row `count` on. Samples are added in double precision, in order.
template <class T>
double binaryCrossEntropy(const Matrix<T>& logits, const Vector<T>& sides, Index count,
                          Matrix<T>& delta);

}  // namespace plot_twist
