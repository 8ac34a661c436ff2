#pragma once

#include "network/layers/matrix.hpp"

/// The matrix products of a dense layer, register-tiled over packs.
///
/// Each element is summed in one fixed order, independent of the tiling: over units in ascending
/// order, over samples in four interleaved sums that are added at the end. Native and WebAssembly
/// builds therefore agree to the last bit. Eigen's own product promises no order, and is slower on
/// layers this small.
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

/// inputDelta = (delta * weights^T) . slope, the last product elementwise, tiny results flushed to
/// 0 (see flush_tiny.hpp): (n, out), (in, out), (n, in) -> (n, in).
template <class T>
void multiplyBackward(const Matrix<T>& delta, const ConstWeights<T>& weights,
                      const Matrix<T>& slope, Matrix<T>& inputDelta);

/// inputDelta = delta * weights^T, without a flush: (n, out), (in, out) -> (n, in).
template <class T>
void multiplyBackward(const Matrix<T>& delta, const ConstWeights<T>& weights,
                      Matrix<T>& inputDelta);

/// weightGradient = input^T * delta, biasGradient = column sums of delta:
/// (n, in), (n, out) -> (in, out), (out).
template <class T>
void multiplyGradient(const Matrix<T>& input, const Matrix<T>& delta,
                      Eigen::Map<Matrix<T>> weightGradient, Eigen::Map<Vector<T>> biasGradient);

}  // namespace plot_twist
