#pragma once

#include <memory>
#include <span>
#include <vector>

#include "activations/activation.hpp"
#include "network/parameter_layout.hpp"
#include "network/pass.hpp"

namespace plot_twist {

/// The activation after each layer; null: none, so that the layer's output is linear (logits).
using LayerActivations = std::vector<std::shared_ptr<const Activation>>;

/// `layers` times the same activation, and none after the last if `linearOutput`.
LayerActivations repeatActivation(std::shared_ptr<const Activation> activation, int layers,
                                  bool linearOutput);

/// A multilayer perceptron: z_l = a_(l-1) W_l + b_l, a_l = f_l(z_l), a_0 the inputs.
template <class T>
class Mlp {
 public:
  /// All parameters 0. `sizes` are the units from input to output; one activation a layer.
  Mlp(std::span<const int> sizes, LayerActivations activations);

  const ParameterLayout& layout() const { return layout_; }
  Vector<T>& parameters() { return parameters_; }
  const Vector<T>& parameters() const { return parameters_; }

  /// Fills pass.values from pass.values[0], and pass.slopes if the pass has them.
  void forward(Pass<T>& pass) const;

  /// Backpropagation. On entry the last of pass.deltas is dLoss/dz of the last layer; on exit the
  /// others are filled, and `gradient` (in this network's layout) is dLoss/dparameters.
  void backward(Pass<T>& pass, Vector<T>& gradient) const;

 private:
  ParameterLayout layout_;
  LayerActivations activations_;
  Vector<T> parameters_;
};

}  // namespace plot_twist
