#include "network/training/history.hpp"

#include <algorithm>

namespace plot_twist {

template <class T>
Records<T>::Records(int width, int capacity, int epochs)
    : width_(width), capacity_(capacity / 2 * 2) {
  const std::size_t most = std::min(capacity, epochs);
  numbers_.reserve(most * width_);
  epochs_.reserve(most);
}

template <class T>
std::span<T> Records<T>::add(int epoch) {
  if (epochs_.size() == capacity_) thin();
  epochs_.push_back(epoch);
  numbers_.resize(numbers_.size() + width_);
  return std::span(numbers_).last(width_);
}

template <class T>
void Records<T>::thin() {
  const std::size_t kept = (epochs_.size() + 1) / 2;
  for (std::size_t record = 0; record < kept; ++record) {
    epochs_[record] = epochs_[2 * record];
    std::copy_n(numbers_.begin() + 2 * record * width_, width_, numbers_.begin() + record * width_);
  }
  epochs_.resize(kept);
  numbers_.resize(kept * width_);
  stride_ *= 2;
}

template class Records<float>;
template class Records<double>;

}  // namespace plot_twist
