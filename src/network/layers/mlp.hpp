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

/// What each layer that has an activation may have besides: both help gradients through many
/// layers.
struct LayerOptions {
  bool skip = false;  // a layer with as many inputs as outputs adds the inputs to its output
  bool normalization = false;  // layer normalisation before the activation
};

/// Where the parameters of such a network lie. `sizes` are the units from input to output; one
/// activation a layer.
ParameterLayout layoutOf(std::span<const int> sizes, const LayerActivations& activations,
                         LayerOptions options);

/// A multilayer perceptron: z_l = a_(l-1) W_l + b_l, a_l = f_l(z_l), a_0 the inputs; with both
/// options a_l = a_(l-1) + f_l(norm(z_l)).
template <class T>
class Mlp {
 public:
  /// All parameters 0, but for gains, which are 1, and learnt parameters of activations, which are
  /// where they start. `sizes` are the units from input to output; one activation a layer.
  Mlp(std::span<const int> sizes, LayerActivations activations, LayerOptions options = {});

  const ParameterLayout& layout() const { return layout_; }
  const LayerActivations& activations() const { return activations_; }
  Vector<T>& parameters() { return parameters_; }
  const Vector<T>& parameters() const { return parameters_; }

  /// Fills pass.values from pass.values[0], and the rest of the pass but for its deltas if the pass
  /// is for training.
  void forward(Pass<T>& pass) const;
  /// The first part of a layer's work: z_l, normalised or not, into pass.values[l + 1].
  void combine(Pass<T>& pass, int layer) const;
  /// The second part: z_l -> a_l, in place.
  void activate(Pass<T>& pass, int layer) const;

  /// Backpropagation. On entry the last of pass.deltas is dLoss/dz of the last layer; on exit the
  /// others are filled, and `gradient` (in this network's layout) is dLoss/dparameters.
  void backward(Pass<T>& pass, Vector<T>& gradient) const;
  /// The same where the last of pass.deltas is dLoss/da, for a network whose last layer has an
  /// activation.
  void backwardFromOutput(Pass<T>& pass, Vector<T>& gradient) const;

 private:
  void descend(Pass<T>& pass, int layer) const;
  void enter(Pass<T>& pass, int layer, Vector<T>& gradient) const;

  LayerActivations activations_;
  ParameterLayout layout_;
  Vector<T> parameters_;
};

}  // namespace plot_twist
