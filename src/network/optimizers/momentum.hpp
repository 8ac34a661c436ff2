#pragma once

#include "network/optimizers/optimizer.hpp"

namespace plot_twist {

/// Gradient descent with momentum (Polyak 1964), computed as torch.optim.SGD does:
/// b = momentum b + g, p -= rate b; b is g in the first step.
template <class T>
class Momentum : public Optimizer<T> {
 public:
  Momentum(const OptimizerConfig& config, Index size) : Momentum(config, size, false) {}
  void step(Vector<T>& parameters, const Vector<T>& gradient) override;

 protected:
  Momentum(const OptimizerConfig& config, Index size, bool looksAhead);

 private:
  T rate_, keep_;
  bool looksAhead_;
  Vector<T> velocity_;
};

/// Nesterov momentum (Sutskever et al. 2013), computed as torch.optim.SGD(nesterov=True) does:
/// b = momentum b + g, p -= rate (g + momentum b).
template <class T>
class Nesterov final : public Momentum<T> {
 public:
  Nesterov(const OptimizerConfig& config, Index size) : Momentum<T>(config, size, true) {}
};

}  // namespace plot_twist
