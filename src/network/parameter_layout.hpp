#pragma once

#include <span>
#include <vector>

#include "network/matrix.hpp"

namespace plot_twist {

/// Where the weights and biases of each layer lie in one flat vector.
///
/// One vector for all of them makes an optimiser a single loop, and a snapshot a single copy. Layer
/// l takes inputs(l) * outputs(l) weights, column-major, then outputs(l) biases. The end is padded
/// to a whole pack; padding is 0 and stays 0.
class ParameterLayout {
 public:
  /// `sizes` are the units from input to output, at least two of them.
  explicit ParameterLayout(std::span<const int> sizes);

  int layerCount() const { return static_cast<int>(offsets_.size()); }
  Index inputs(int layer) const { return sizes_[layer]; }
  Index outputs(int layer) const { return sizes_[layer + 1]; }
  /// Entries of the flat vector, padding included.
  Index size() const { return size_; }

  /// (inputs, outputs).
  template <class T>
  Eigen::Map<Matrix<T>> weights(Vector<T>& all, int layer) const {
    return {all.data() + offsets_[layer], inputs(layer), outputs(layer)};
  }
  template <class T>
  Eigen::Map<const Matrix<T>> weights(const Vector<T>& all, int layer) const {
    return {all.data() + offsets_[layer], inputs(layer), outputs(layer)};
  }
  /// (outputs).
  template <class T>
  Eigen::Map<Vector<T>> biases(Vector<T>& all, int layer) const {
    return {all.data() + biasOffset(layer), outputs(layer)};
  }
  template <class T>
  Eigen::Map<const Vector<T>> biases(const Vector<T>& all, int layer) const {
    return {all.data() + biasOffset(layer), outputs(layer)};
  }

 private:
  Index biasOffset(int layer) const { return offsets_[layer] + inputs(layer) * outputs(layer); }

  std::vector<int> sizes_;
  std::vector<Index> offsets_;
  Index size_ = 0;
};

}  // namespace plot_twist
