#pragma once

#include <memory>

#include "network/optimizers/optimizer.hpp"

namespace plot_twist {

/// L2 regularisation, as torch.optim has it for all optimisers but AdamW: the optimiser inside gets
/// the gradient g + decay p.
template <class T>
class CoupledDecay final : public Optimizer<T> {
 public:
  CoupledDecay(const OptimizerConfig& config, Index size, std::unique_ptr<Optimizer<T>> inside);
  void step(Vector<T>& parameters, const Vector<T>& gradient) override;

 private:
  T decay_;
  Vector<T> sum_;
  std::unique_ptr<Optimizer<T>> inside_;
};

/// Decoupled weight decay (Loshchilov and Hutter 2019), as torch.optim.AdamW has it:
/// p *= 1 - rate decay, then the step of the optimiser inside with the unchanged gradient.
template <class T>
class DecoupledDecay final : public Optimizer<T> {
 public:
  DecoupledDecay(const OptimizerConfig& config, std::unique_ptr<Optimizer<T>> inside);
  void step(Vector<T>& parameters, const Vector<T>& gradient) override;

 private:
  T keep_;
  std::unique_ptr<Optimizer<T>> inside_;
};

}  // namespace plot_twist
