#include "network/optimizers/adam.hpp"

#include <cmath>

namespace plot_twist {

template <class T>
Adam<T>::Adam(const OptimizerConfig& config, Index size)
    : config_(config), mean_(Vector<T>::Zero(size)), square_(Vector<T>::Zero(size)) {}

template <class T>
void Adam<T>::step(Vector<T>& parameters, const Vector<T>& gradient) {
  const auto [beta1, beta2] = std::pair(config_.beta1, config_.beta2);
  beta1Power_ *= beta1;
  beta2Power_ *= beta2;
  const T size = static_cast<T>(config_.learningRate / (1 - beta1Power_));
  const T correction = static_cast<T>(1 / std::sqrt(1 - beta2Power_));
  const T keepMean = static_cast<T>(beta1), takeMean = static_cast<T>(1 - beta1);
  const T keepSquare = static_cast<T>(beta2), takeSquare = static_cast<T>(1 - beta2);
  const T epsilon = static_cast<T>(config_.epsilon);
  for (Index i = 0; i < parameters.size(); i += static_cast<Index>(laneCount)) {
    const Pack<T> slope = load(gradient.data() + i);
    const Pack<T> mean = load(mean_.data() + i) * keepMean + slope * takeMean;
    const Pack<T> square = load(square_.data() + i) * keepSquare + slope * slope * takeSquare;
    store(mean_.data() + i, mean);
    store(square_.data() + i, square);
    T* const to = parameters.data() + i;
    store(to, load(to) - size * (mean / (sqrt(square) * correction + epsilon)));
  }
}

template class Adam<float>;
template class Adam<double>;

}  // namespace plot_twist
