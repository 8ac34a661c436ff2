#pragma once

#include "network/optimizers/optimizer.hpp"

namespace plot_twist {

/// Adam (Kingma and Ba 2015), computed as torch.optim.Adam does:
/// m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2,
/// p -= rate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon).
template <class T>
class Adam final : public Optimizer<T> {
 public:
  Adam(const OptimizerConfig& config, Index size);
  void step(Vector<T>& parameters, const Vector<T>& gradient) override;

 private:
  OptimizerConfig config_;
  double beta1Power_ = 1, beta2Power_ = 1;  // beta^t
  Vector<T> mean_, square_;
};

}  // namespace plot_twist
