#include "network/adam.hpp"

#include <cmath>

namespace plot_twist {

template <class T>
Adam<T>::Adam(const OptimizerConfig& config, Index size)
    : rate_(config.learningRate), mean_(Vector<T>::Zero(size)), square_(Vector<T>::Zero(size)) {}

template <class T>
void Adam<T>::step(Vector<T>& parameters, const Vector<T>& gradient) {
  beta1Power_ *= beta1;
  beta2Power_ *= beta2;
  const T size = static_cast<T>(rate_ / (1 - beta1Power_));
  const T correction = static_cast<T>(1 / std::sqrt(1 - beta2Power_));
  constexpr T keepMean = beta1, takeMean = 1 - beta1;
  constexpr T keepSquare = beta2, takeSquare = 1 - beta2;
  for (Index i = 0; i < parameters.size(); i += static_cast<Index>(laneCount)) {
    const Pack<T> slope = load(gradient.data() + i);
    const Pack<T> mean = load(mean_.data() + i) * keepMean + slope * takeMean;
    const Pack<T> square = load(square_.data() + i) * keepSquare + slope * slope * takeSquare;
    store(mean_.data() + i, mean);
    store(square_.data() + i, square);
    T* const to = parameters.data() + i;
    store(to, load(to) - size * (mean / (sqrt(square) * correction + T(epsilon))));
  }
}

template class Adam<float>;
template class Adam<double>;

}  // namespace plot_twist
