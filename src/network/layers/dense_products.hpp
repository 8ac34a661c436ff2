#pragma once

#include "network/layers/matrix.hpp"

/// The matrix products of a dense layer, register-tiled over packs.
///
/// Each element is summed in one fixed order (over units: ascending; over samples: four interleaved
/// sums, then theirs), whatever the tiling, so native and WebAssembly builds agree to the last bit.
/// Eigen's own product promises no order, and is slower on layers this small.
///
/// Matrices over samples have padded rows (see matrix.hpp). Nothing here allocates.
namespace plot_twist {

template <class T>
using ConstWeights = Eigen::Map<const Matrix<T>>;
template <class T>
using ConstBiases = Eigen::Map<const Vector<T>>;

/// output = input * weights + biases: (n, in), (in, out), (out) -> (n, out).
template <class T>
void multiplyForward(const Matrix<T>& input, const ConstWeights<T>& weights,
                     const ConstBiases<T>& biases, Matrix<T>& output);

/// inputDelta = (delta * weights^T) . slope, elementwise, the tiny ones flushed (see
/// flush_tiny.hpp): (n, out), (in, out), (n, in) -> (n, in).
template <class T>
void multiplyBackward(const Matrix<T>& delta, const ConstWeights<T>& weights,
                      const Matrix<T>& slope, Matrix<T>& inputDelta);

/// The same without slopes: inputDelta = delta * weights^T.
template <class T>
void multiplyBackward(const Matrix<T>& delta, const ConstWeights<T>& weights,
                      Matrix<T>& inputDelta);

/// weightGradient = input^T * delta, biasGradient = column sums of delta:
/// (n, in), (n, out) -> (in, out), (out).
template <class T>
void multiplyGradient(const Matrix<T>& input, const Matrix<T>& delta,
                      Eigen::Map<Matrix<T>> weightGradient, Eigen::Map<Vector<T>> biasGradient);

}  // namespace plot_twist
