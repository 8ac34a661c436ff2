#pragma once

#include <vector>

#include "network/layers/mlp.hpp"

namespace plot_twist {

/// Calls `see` with each parameter, in the order of Runner::weights(). `all` is a Vector in the
/// layout, or a constant one.
template <class All, class See>
void forEachParameter(const ParameterLayout& layout, All& all, const See& see) {
  for (int layer = 0; layer < layout.layerCount(); ++layer) {
    auto weights = layout.weights(all, layer);
    for (Index i = 0; i < weights.rows(); ++i) {
      for (Index j = 0; j < weights.cols(); ++j) see(weights(i, j));
    }
    auto biases = layout.biases(all, layer);
    for (Index j = 0; j < biases.size(); ++j) see(biases(j));
    if (layout.traits(layer).normalized) {
      auto normalization = layout.normalization(all, layer);
      for (Index i = 0; i < normalization.size(); ++i) see(normalization.data()[i]);
    }
    if (layout.traits(layer).learnt) see(layout.learnt(all, layer));
  }
}

/// All parameters of a network, in the order of Runner::weights().
template <class T>
std::vector<double> flattenParameters(const Mlp<T>& network);

}  // namespace plot_twist
