#include "network/optimizers/weight_decay.hpp"

namespace plot_twist {

template <class T>
CoupledDecay<T>::CoupledDecay(const OptimizerConfig& config, Index size,
                              std::unique_ptr<Optimizer<T>> inside)
    : decay_(static_cast<T>(config.weightDecay)),
      sum_(Vector<T>::Zero(size)),
      inside_(std::move(inside)) {}

template <class T>
void CoupledDecay<T>::step(Vector<T>& parameters, const Vector<T>& gradient) {
  for (Index i = 0; i < parameters.size(); i += static_cast<Index>(laneCount)) {
    store(sum_.data() + i, load(gradient.data() + i) + load(parameters.data() + i) * decay_);
  }
  inside_->step(parameters, sum_);
}

template <class T>
DecoupledDecay<T>::DecoupledDecay(const OptimizerConfig& config,
                                  std::unique_ptr<Optimizer<T>> inside)
    : keep_(static_cast<T>(1 - config.learningRate * config.weightDecay)),
      inside_(std::move(inside)) {}

template <class T>
void DecoupledDecay<T>::step(Vector<T>& parameters, const Vector<T>& gradient) {
  for (Index i = 0; i < parameters.size(); i += static_cast<Index>(laneCount)) {
    store(parameters.data() + i, load(parameters.data() + i) * keep_);
  }
  inside_->step(parameters, gradient);
}

template class CoupledDecay<float>;
template class CoupledDecay<double>;
template class DecoupledDecay<float>;
template class DecoupledDecay<double>;

}  // namespace plot_twist
