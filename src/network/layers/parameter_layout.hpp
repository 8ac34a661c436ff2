#pragma once

#include <span>
#include <vector>

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// Optional parts of a layer, besides weights, biases and an activation.
struct LayerTraits {
  bool skip = false;  // its inputs are added to its outputs; it has as many of both
  bool normalized =
      false;            // layer normalisation before the activation, with a gain and shift a unit
  bool learnt = false;  // one parameter of its activation is learnt

  bool isPlain() const { return !skip && !normalized && !learnt; }
  bool operator==(const LayerTraits&) const = default;
};

/// Where the parameters of each layer lie in one flat vector. A network of (2, 8, 1) units has
///
///     0 to 15    weights of layer 0, (2, 8) column-major
///     16 to 23   biases of layer 0, (8)
///     24 to 31   weights of layer 1, (8, 1)
///     32         bias of layer 1, (1)
///     33 to 35   padding to a whole pack: 0, and stays 0
///
/// The biases of a layer are followed, if its traits say so, by outputs(l) gains and outputs(l)
/// shifts of its normalisation and by one learnt parameter of its activation. With one vector for
/// all parameters an optimiser is a single loop, and a snapshot a single copy.
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

  /// The weights of a layer, (inputs, outputs).
  template <class T>
  Eigen::Map<Matrix<T>> weights(Vector<T>& all, int layer) const {
    return {all.data() + offsets_[layer], inputs(layer), outputs(layer)};
  }
  template <class T>
  Eigen::Map<const Matrix<T>> weights(const Vector<T>& all, int layer) const {
    return {all.data() + offsets_[layer], inputs(layer), outputs(layer)};
  }
  /// The biases of a layer, (outputs).
  template <class T>
  Eigen::Map<Vector<T>> biases(Vector<T>& all, int layer) const {
    return {all.data() + biasOffset(layer), outputs(layer)};
  }
  template <class T>
  Eigen::Map<const Vector<T>> biases(const Vector<T>& all, int layer) const {
    return {all.data() + biasOffset(layer), outputs(layer)};
  }
  /// Gains and shifts of a layer, (outputs, 2). Precondition: the layer is normalised.
  template <class T>
  Eigen::Map<Matrix<T>> normalization(Vector<T>& all, int layer) const {
    return {all.data() + biasOffset(layer) + outputs(layer), outputs(layer), 2};
  }
  template <class T>
  Eigen::Map<const Matrix<T>> normalization(const Vector<T>& all, int layer) const {
    return {all.data() + biasOffset(layer) + outputs(layer), outputs(layer), 2};
  }
  /// The learnt parameter of a layer's activation. Precondition: traits(layer).learnt.
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
