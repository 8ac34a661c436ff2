#pragma once

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// A rule that updates parameters by their gradient. Owns its state between steps, such as moving
/// averages.
template <class T>
class Optimizer {
 public:
  virtual ~Optimizer() = default;
  /// One update of all parameters. Both vectors have the length (a multiple of laneCount) that the
  /// optimiser was made for.
  virtual void step(Vector<T>& parameters, const Vector<T>& gradient) = 0;
};

/// Settings of all optimisers, with PyTorch's defaults. Each optimiser reads those that its
/// algorithm has and ignores the others.
struct OptimizerConfig {
  /// Stands for the optimiser's own default where that differs between optimisers.
  static constexpr double own = -1;

  double learningRate = 0.001;
  double momentum = 0.9;     // momentum, nesterov: decay rate of the velocity
  double beta1 = 0.9;        // adam, adamw: decay rate of the mean gradient
  double beta2 = 0.999;      // adam, adamw: decay rate of the mean squared gradient
  double alpha = 0.99;       // rmsprop: decay rate of the mean squared gradient
  double epsilon = own;      // added to denominators; own: 1e-8, 1e-10 for adagrad
  double weightDecay = own;  // factor of the pull towards 0; own: 0, 0.01 for adamw
};

}  // namespace plot_twist
