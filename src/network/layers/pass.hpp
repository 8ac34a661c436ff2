#pragma once

#include <vector>

#include "network/layers/parameter_layout.hpp"

namespace plot_twist {

/// The matrices of one forward and backward pass over a fixed number of samples, each
/// (paddedRows(samples), units). Made once and reused for every batch, so that training allocates
/// nothing.
template <class T>
struct Pass {
  /// `infer`: forward only, without slopes, deltas and the matrices after them; `trace`: as for
  /// training, and `arriving` is kept of every layer that has an activation.
  enum class Purpose { infer, train, trace };

  Pass(const ParameterLayout& layout, Index samples, Purpose purpose = Purpose::train);

  std::vector<Matrix<T>> values;  // [0]: inputs; [l + 1]: outputs of layer l
  std::vector<Matrix<T>> slopes;  // [l]: f' at the pre-activations of layer l
  std::vector<Matrix<T>> deltas;  // [l]: dLoss/dz of layer l

  // Only of layers whose traits need them; empty for the others.
  std::vector<Matrix<T>> arriving;    // [l]: dLoss/da, as for the inputs that skip layer l
  std::vector<Matrix<T>> normalized;  // [l]: (z - mean) / deviation
  std::vector<Vector<T>> scales;      // [l]: 1 / deviation of each sample
  std::vector<Matrix<T>> byLearnt;    // [l]: df / d learnt parameter
};

/// How many numbers a training pass holds for each sample.
Index numbersPerSample(const ParameterLayout& layout);

}  // namespace plot_twist
