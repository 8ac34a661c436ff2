#pragma once

#include <vector>

#include "network/parameter_layout.hpp"

namespace plot_twist {

/// The matrices of one forward and backward pass over a fixed number of samples, each
/// (paddedRows(samples), units). Made once and used for every batch, so that training allocates
/// nothing.
template <class T>
struct Pass {
  /// What the pass is for: `infer` needs neither slopes nor deltas.
  enum class Purpose { infer, train };

  Pass(const ParameterLayout& layout, Index samples, Purpose purpose = Purpose::train);

  std::vector<Matrix<T>> values;  // [0] the inputs, [l + 1] what leaves layer l
  std::vector<Matrix<T>> slopes;  // [l]: f'(z) of layer l
  std::vector<Matrix<T>> deltas;  // [l]: dLoss/dz of layer l
};

/// Numbers that a training pass holds for each sample.
Index numbersPerSample(const ParameterLayout& layout);

}  // namespace plot_twist
