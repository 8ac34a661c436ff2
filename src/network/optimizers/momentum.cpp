#include "network/optimizers/momentum.hpp"

namespace plot_twist {

template <class T>
Momentum<T>::Momentum(const OptimizerConfig& config, Index size, bool looksAhead)
    : rate_(static_cast<T>(config.learningRate)),
      keep_(static_cast<T>(config.momentum)),
      looksAhead_(looksAhead),
      velocity_(Vector<T>::Zero(size)) {}

template <class T>
void Momentum<T>::step(Vector<T>& parameters, const Vector<T>& gradient) {
  for (Index i = 0; i < parameters.size(); i += static_cast<Index>(laneCount)) {
    const Pack<T> slope = load(gradient.data() + i);
    const Pack<T> velocity = load(velocity_.data() + i) * keep_ + slope;
    store(velocity_.data() + i, velocity);
    const Pack<T> direction = looksAhead_ ? slope + velocity * keep_ : velocity;
    T* const to = parameters.data() + i;
    store(to, load(to) - direction * rate_);
  }
}

template class Momentum<float>;
template class Momentum<double>;

}  // namespace plot_twist
