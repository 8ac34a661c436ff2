#pragma once

#include "network/matrix.hpp"

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

/// Defaults are PyTorch's.
struct OptimizerConfig {
  double learningRate = 0.001;
};

}  // namespace plot_twist
