#include "network/training/batches.hpp"

#include <algorithm>
#include <numeric>

namespace plot_twist {

Batches::Batches(int samples, int batch, NumpyRandom order)
    : batch_(batch == 0 ? samples : batch), random_(order), order_(samples) {
  std::iota(order_.begin(), order_.end(), 0u);
}

int Batches::count() const { return (static_cast<int>(order_.size()) + batch_ - 1) / batch_; }

void Batches::shuffle() {
  if (!isWholeSet()) random_.permute(order_);
}

std::span<const std::uint32_t> Batches::samples(int index) const {
  const auto rest = std::span(order_).subspan(static_cast<std::size_t>(index) * batch_);
  return rest.first(std::min<std::size_t>(batch_, rest.size()));
}

}  // namespace plot_twist
