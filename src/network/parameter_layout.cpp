#include "network/parameter_layout.hpp"

namespace plot_twist {

ParameterLayout::ParameterLayout(std::span<const int> sizes) : sizes_(sizes.begin(), sizes.end()) {
  for (std::size_t layer = 0; layer + 1 < sizes_.size(); ++layer) {
    offsets_.push_back(size_);
    size_ += Index{sizes_[layer] + 1} * sizes_[layer + 1];
  }
  size_ = paddedRows(size_);
}

}  // namespace plot_twist
