#include "network/optimizers/adagrad.hpp"

namespace plot_twist {

template <class T>
void Adagrad<T>::step(Vector<T>& parameters, const Vector<T>& gradient) {
  const T rate = static_cast<T>(config_.learningRate);
  const T epsilon = static_cast<T>(config_.epsilon);
  for (Index i = 0; i < parameters.size(); i += static_cast<Index>(laneCount)) {
    const Pack<T> slope = load(gradient.data() + i);
    const Pack<T> sum = load(sum_.data() + i) + slope * slope;
    store(sum_.data() + i, sum);
    T* const to = parameters.data() + i;
    store(to, load(to) - rate * (slope / (sqrt(sum) + epsilon)));
  }
}

template class Adagrad<float>;
template class Adagrad<double>;

}  // namespace plot_twist
