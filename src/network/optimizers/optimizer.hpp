#pragma once

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// How parameters follow their gradient. Owns whatever it remembers between steps.
template <class T>
class Optimizer {
 public:
  virtual ~Optimizer() = default;
  /// One update of all parameters. Both vectors have the length (a multiple of laneCount) that the
  /// optimiser was made for.
  virtual void step(Vector<T>& parameters, const Vector<T>& gradient) = 0;
};

/// Defaults are PyTorch's. Each optimiser reads what its algorithm has, and ignores the rest.
struct OptimizerConfig {
  /// Stands for the optimiser's own default where that differs between optimisers.
  static constexpr double own = -1;

  double learningRate = 0.001;
  double momentum = 0.9;     // of momentum and nesterov: the share of the last step that is kept
  double beta1 = 0.9;        // of adam and adamw: the share of the gradients' mean that is kept
  double beta2 = 0.999;      // and of their mean square
  double alpha = 0.99;       // of rmsprop: the share of the mean square that is kept
  double epsilon = own;      // keeps divisions finite: 1e-8; 1e-10 for adagrad
  double weightDecay = own;  // pull of every parameter towards 0: 0; 0.01 for adamw
};

}  // namespace plot_twist
