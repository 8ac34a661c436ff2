#pragma once

#include <memory>
#include <span>
#include <vector>

#include "activations/activation.hpp"
#include "network/layers/parameter_layout.hpp"
#include "network/layers/pass.hpp"

namespace plot_twist {

/// The activation after each layer; null: none, so that the layer's output is linear (logits).
using LayerActivations = std::vector<std::shared_ptr<const Activation>>;

/// `layers` times the same activation, and none after the last if `linearOutput`.
LayerActivations repeatActivation(std::shared_ptr<const Activation> activation, int layers,
                                  bool linearOutput);

/// Options of every layer that has an activation. Both help gradients through many layers.
struct LayerOptions {
  bool skip = false;  // a layer with as many inputs as outputs adds the inputs to its output
  bool normalization = false;  // layer normalisation before the activation
};

/// Where the parameters of a network lie in its flat vector. `sizes` are the units from input to
/// output; `activations` has one entry per layer, one less than `sizes`.
ParameterLayout layoutOf(std::span<const int> sizes, const LayerActivations& activations,
                         LayerOptions options);

/// A multilayer perceptron: z_l = a_(l-1) W_l + b_l, a_l = f_l(z_l), a_0 the inputs; with both
/// options a_l = a_(l-1) + f_l(norm(z_l)).
template <class T>
class Mlp {
 public:
  /// Weights, biases and shifts are 0, gains 1, learnt parameters of activations at their initial
  /// values. `sizes` are the units from input to output; `activations` has one entry per layer.
  Mlp(std::span<const int> sizes, LayerActivations activations, LayerOptions options = {});

  const ParameterLayout& layout() const { return layout_; }
  const LayerActivations& activations() const { return activations_; }
  /// Takes units out: their outputs are 0, and no gradient passes. Each layer that has an
  /// activation has a list; the parameters stay as they are.
  void setRemoved(std::vector<std::vector<Index>> units) { removed_ = std::move(units); }
  /// The units of a layer that are taken out.
  std::span<const Index> removed(int layer) const {
    return removed_.empty() ? std::span<const Index>() : removed_[layer];
  }
  Vector<T>& parameters() { return parameters_; }
  const Vector<T>& parameters() const { return parameters_; }

  /// Computes pass.values[1], [2], ... from pass.values[0]; in a pass for training also slopes and
  /// everything else but the deltas.
  void forward(Pass<T>& pass) const;
  /// The first part of a layer's work: z_l, normalised or not, into pass.values[l + 1].
  void combine(Pass<T>& pass, int layer) const;
  /// The second part: z_l -> a_l, in place.
  void activate(Pass<T>& pass, int layer) const;

  /// Backpropagation. On entry the last of pass.deltas is dLoss/dz of the last layer; on exit the
  /// others are filled, and `gradient` (in this network's layout) is dLoss/dparameters.
  void backward(Pass<T>& pass, Vector<T>& gradient) const;
  /// Backpropagation from dLoss/da: on entry the last of pass.deltas is the derivative by the
  /// output of the last layer's activation, which must exist. Otherwise as `backward`.
  void backwardFromOutput(Pass<T>& pass, Vector<T>& gradient) const;

 private:
  void descend(Pass<T>& pass, int layer) const;
  void enter(Pass<T>& pass, int layer, Vector<T>& gradient) const;
  void silence(Pass<T>& pass, int layer) const;

  LayerActivations activations_;
  ParameterLayout layout_;
  Vector<T> parameters_;
  std::vector<std::vector<Index>> removed_;  // empty, or a list for each layer
};

}  // namespace plot_twist
