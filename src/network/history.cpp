#include "network/history.hpp"

#include <algorithm>

namespace plot_twist {

GradientHistory::GradientHistory(int layers) : layers_(layers) {
  norms_.reserve(capacity * layers_);
  epochs_.reserve(capacity);
}

std::span<double> GradientHistory::add(int epoch) {
  if (epochs_.size() == capacity) thin();
  epochs_.push_back(epoch);
  norms_.resize(norms_.size() + layers_);
  return std::span(norms_).last(layers_);
}

void GradientHistory::thin() {
  const std::size_t kept = (epochs_.size() + 1) / 2;
  for (std::size_t record = 0; record < kept; ++record) {
    epochs_[record] = epochs_[2 * record];
    std::copy_n(norms_.begin() + 2 * record * layers_, layers_, norms_.begin() + record * layers_);
  }
  epochs_.resize(kept);
  norms_.resize(kept * layers_);
  stride_ *= 2;
}

}  // namespace plot_twist
