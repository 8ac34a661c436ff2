#pragma once

#include "network/layers/matrix.hpp"

/// Layer normalisation (Ba, Kiros and Hinton 2016), as torch.nn.LayerNorm has it:
/// n = gain (z - mean) / sqrt(variance + 1e-5) + shift, with mean and (population) variance over
/// the units of each sample, and one learnt gain and shift per unit.
///
/// `normalization` is (units, 2): gains and shifts. Sums run over units in ascending order, and
/// over samples in the order of dense_products.hpp. Nothing here allocates.
namespace plot_twist {

inline constexpr double normalizationEpsilon = 1e-5;  // of torch.nn.LayerNorm

template <class T>
using ConstNormalization = Eigen::Map<const Matrix<T>>;

/// What the forward pass keeps for the backward pass; both empty if there is none.
template <class T>
struct NormalizationTrace {
  Matrix<T>& normalized;  // (n, units): (z - mean) / deviation
  Vector<T>& scales;      // (n): 1 / deviation
};

/// z -> n, in place: (n, units).
template <class T>
void normalizeForward(const ConstNormalization<T>& normalization, Matrix<T>& z,
                      NormalizationTrace<T> trace);

/// dLoss/dn -> dLoss/dz, in place, (n, units); `gradient`, (units, 2), receives that of gains and
/// shifts.
template <class T>
void normalizeBackward(const ConstNormalization<T>& normalization, NormalizationTrace<T> trace,
                       Matrix<T>& delta, Eigen::Map<Matrix<T>> gradient);

}  // namespace plot_twist
