#include "network/optimizers/rmsprop.hpp"

namespace plot_twist {

template <class T>
void RmsProp<T>::step(Vector<T>& parameters, const Vector<T>& gradient) {
  const T keep = static_cast<T>(config_.alpha), take = static_cast<T>(1 - config_.alpha);
  const T rate = static_cast<T>(config_.learningRate);
  const T epsilon = static_cast<T>(config_.epsilon);
  for (Index i = 0; i < parameters.size(); i += static_cast<Index>(laneCount)) {
    const Pack<T> slope = load(gradient.data() + i);
    const Pack<T> square = load(square_.data() + i) * keep + slope * slope * take;
    store(square_.data() + i, square);
    T* const to = parameters.data() + i;
    store(to, load(to) - rate * (slope / (sqrt(square) + epsilon)));
  }
}

template class RmsProp<float>;
template class RmsProp<double>;

}  // namespace plot_twist
