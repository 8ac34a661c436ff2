#include "network/optimizers/sgd.hpp"

namespace plot_twist {

template <class T>
void Sgd<T>::step(Vector<T>& parameters, const Vector<T>& gradient) {
  for (Index i = 0; i < parameters.size(); i += static_cast<Index>(laneCount)) {
    T* const to = parameters.data() + i;
    store(to, load(to) - load(gradient.data() + i) * rate_);
  }
}

template class Sgd<float>;
template class Sgd<double>;

}  // namespace plot_twist
