#pragma once

#include "network/layers/matrix.hpp"

/// Layer normalisation (Ba, Kiros and Hinton 2016), as torch.nn.LayerNorm has it: each sample's
/// units are brought to mean 0 and variance 1, then scaled by a learnt gain and moved by a learnt
/// shift a unit: n = gain (z - mean) / sqrt(variance + 1e-5) + shift.
///
/// `normalization` is (units, 2): gains and shifts. Sums run over units in ascending order, and
/// over samples as those of the products do (see dense_products.hpp). Nothing here allocates.
namespace plot_twist {

inline constexpr double normalizationEpsilon = 1e-5;  // of torch.nn.LayerNorm

template <class T>
using ConstNormalization = Eigen::Map<const Matrix<T>>;

/// Where the backward pass finds what it needs; both empty if there will be none.
template <class T>
struct NormalizationTrace {
  Matrix<T>& normalized;  // (n, units): (z - mean) / deviation
  Vector<T>& scales;      // (n): 1 / deviation
};

/// z -> n, in place: (n, units).
template <class T>
void normalizeForward(const ConstNormalization<T>& normalization, Matrix<T>& z,
                      NormalizationTrace<T> trace);

/// dLoss/dn -> dLoss/dz, in place, and the gradient of gains and shifts.
template <class T>
void normalizeBackward(const ConstNormalization<T>& normalization, NormalizationTrace<T> trace,
                       Matrix<T>& delta, Eigen::Map<Matrix<T>> gradient);

}  // namespace plot_twist
