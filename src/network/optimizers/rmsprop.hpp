#pragma once

#include "network/optimizers/optimizer.hpp"

namespace plot_twist {

/// RMSProp (Tieleman and Hinton 2012), computed as torch.optim.RMSprop does:
/// v = alpha v + (1 - alpha) g^2, p -= rate g / (sqrt(v) + epsilon).
template <class T>
class RmsProp final : public Optimizer<T> {
 public:
  RmsProp(const OptimizerConfig& config, Index size)
      : config_(config), square_(Vector<T>::Zero(size)) {}
  void step(Vector<T>& parameters, const Vector<T>& gradient) override;

 private:
  OptimizerConfig config_;
  Vector<T> square_;
};

}  // namespace plot_twist
