#pragma once

#include <span>
#include <string_view>

#include "math/random.hpp"
#include "network/parameter_layout.hpp"

namespace plot_twist {

/// A distribution of initial weights: a row of the menu.
struct InitializerInfo {
  std::string_view id, name, description;
  /// Standard deviation of a layer's weights.
  double (*deviation)(Index inputs, Index outputs);
};

/// All initialisers, in menu order.
std::span<const InitializerInfo> initializers();

/// Draws every weight from N(0, (gain * deviation)^2), layer by layer, row by row (the order of
/// `numpy.random.randn(inputs, outputs)`), in double precision, rounded to T. Biases are 0.
/// Precondition: `id` is in initializers().
template <class T>
void initialize(std::string_view id, double gain, NumpyRandom& random,
                const ParameterLayout& layout, Vector<T>& parameters);

}  // namespace plot_twist
