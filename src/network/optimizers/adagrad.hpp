#pragma once

#include "network/optimizers/optimizer.hpp"

namespace plot_twist {

/// Adagrad (Duchi, Hazan and Singer 2011), computed as torch.optim.Adagrad does:
/// s += g^2, p -= rate g / (sqrt(s) + epsilon).
template <class T>
class Adagrad final : public Optimizer<T> {
 public:
  Adagrad(const OptimizerConfig& config, Index size)
      : config_(config), sum_(Vector<T>::Zero(size)) {}
  void step(Vector<T>& parameters, const Vector<T>& gradient) override;

 private:
  OptimizerConfig config_;
  Vector<T> sum_;
};

}  // namespace plot_twist
