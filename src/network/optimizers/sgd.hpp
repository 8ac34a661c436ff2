#pragma once

#include "network/optimizers/optimizer.hpp"

namespace plot_twist {

/// Gradient descent, as torch.optim.SGD without momentum: p -= learningRate * g.
template <class T>
class Sgd final : public Optimizer<T> {
 public:
  Sgd(const OptimizerConfig& config, Index) : rate_(static_cast<T>(config.learningRate)) {}
  void step(Vector<T>& parameters, const Vector<T>& gradient) override;

 private:
  T rate_;
};

}  // namespace plot_twist
