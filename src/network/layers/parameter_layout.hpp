#pragma once

#include <span>
#include <vector>

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// What a layer has besides weights, biases and an activation.
struct LayerTraits {
  bool skip = false;  // its inputs are added to its outputs; it has as many of both
  bool normalized =
      false;            // layer normalisation before the activation, with a gain and shift a unit
  bool learnt = false;  // one parameter of its activation is learnt

  bool isPlain() const { return !skip && !normalized && !learnt; }
  bool operator==(const LayerTraits&) const = default;
};

/// Where the parameters of each layer lie in one flat vector.
///
/// One vector for all of them makes an optimiser a single loop, and a snapshot a single copy. Layer
/// l takes inputs(l) * outputs(l) weights, column-major, then outputs(l) biases, then, if its
/// traits say so, outputs(l) gains and outputs(l) shifts of its normalisation and one learnt
/// parameter of its activation. The end is padded to a whole pack; padding is 0 and stays 0.
class ParameterLayout {
 public:
  /// `sizes` are the units from input to output, at least two of them; all layers are plain.
  explicit ParameterLayout(std::span<const int> sizes);
  /// With the traits of each layer.
  ParameterLayout(std::span<const int> sizes, std::vector<LayerTraits> traits);

  int layerCount() const { return static_cast<int>(offsets_.size()); }
  Index inputs(int layer) const { return sizes_[layer]; }
  Index outputs(int layer) const { return sizes_[layer + 1]; }
  const LayerTraits& traits(int layer) const { return traits_[layer]; }
  /// Entries of the flat vector, padding included.
  Index size() const { return size_; }
  bool operator==(const ParameterLayout&) const = default;

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
  /// (outputs, 2): gains, then shifts. Precondition: the layer is normalised.
  template <class T>
  Eigen::Map<Matrix<T>> normalization(Vector<T>& all, int layer) const {
    return {all.data() + biasOffset(layer) + outputs(layer), outputs(layer), 2};
  }
  template <class T>
  Eigen::Map<const Matrix<T>> normalization(const Vector<T>& all, int layer) const {
    return {all.data() + biasOffset(layer) + outputs(layer), outputs(layer), 2};
  }
  /// Precondition: the layer has a learnt parameter.
  template <class T>
  T& learnt(Vector<T>& all, int layer) const {
    return all(end(layer) - 1);
  }
  template <class T>
  const T& learnt(const Vector<T>& all, int layer) const {
    return all(end(layer) - 1);
  }

 private:
  Index biasOffset(int layer) const { return offsets_[layer] + inputs(layer) * outputs(layer); }
  /// One past the layer's last parameter.
  Index end(int layer) const;

  std::vector<int> sizes_;
  std::vector<LayerTraits> traits_;
  std::vector<Index> offsets_;
  Index size_ = 0;
};

}  // namespace plot_twist
