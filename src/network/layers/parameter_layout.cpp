#include "network/layers/parameter_layout.hpp"

#include <utility>

namespace plot_twist {

ParameterLayout::ParameterLayout(std::span<const int> sizes)
    : ParameterLayout(sizes, std::vector<LayerTraits>(sizes.size() - 1)) {}

ParameterLayout::ParameterLayout(std::span<const int> sizes, std::vector<LayerTraits> traits)
    : sizes_(sizes.begin(), sizes.end()), traits_(std::move(traits)) {
  for (int layer = 0; layer + 1 < static_cast<int>(sizes_.size()); ++layer) {
    offsets_.push_back(size_);
    size_ = end(layer);
  }
  size_ = paddedRows(size_);
}

Index ParameterLayout::end(int layer) const {
  const LayerTraits& traits = traits_[layer];
  const Index vectors = traits.normalized ? 3 : 1;  // biases, gains and shifts
  return biasOffset(layer) + vectors * outputs(layer) + (traits.learnt ? 1 : 0);
}

}  // namespace plot_twist
