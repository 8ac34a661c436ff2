#pragma once

#include "math/functions.hpp"
#include "network/layers/matrix.hpp"

namespace plot_twist {

/// The softmax of a pack of four samples over all units, in parts. The largest output is subtracted
/// first, so nothing overflows; sums run over units in ascending order.
template <class T>
struct SoftmaxRows {
  Pack<T> largest, sum;  // max of the outputs, sum of exp(output - largest)

  SoftmaxRows(const Matrix<T>& outputs, Index row) : largest(at(outputs, row, 0)), sum(T(0)) {
    for (Index unit = 1; unit < outputs.cols(); ++unit) {
      const Pack<T> output = at(outputs, row, unit);
      largest = select<T>(output > largest, output, largest);
    }
    for (Index unit = 0; unit < outputs.cols(); ++unit) sum = sum + power(outputs, row, unit);
  }

  /// exp(output - largest) of a unit.
  Pack<T> power(const Matrix<T>& outputs, Index row, Index unit) const {
    return exp(at(outputs, row, unit) - largest);
  }

  static Pack<T> at(const Matrix<T>& matrix, Index row, Index unit) {
    return load(matrix.data() + unit * matrix.rows() + row);
  }
};

}  // namespace plot_twist
