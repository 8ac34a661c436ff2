#pragma once

#include <optional>

#include "network/layers/mlp.hpp"

namespace plot_twist {

/// An activation that answered a finite x with a value, or a slope, that is not finite.
struct DivergenceCause {
  int layer = 0;  // 0 is the first
  double x = 0, value = 0;
  bool isSlope = false;  // `value` is f'(x)
};

/// Repeats the forward pass over pass.values[0] and looks for the first layer whose activation is
/// to blame for numbers that are not finite; none if they came from the weights.
template <class T>
std::optional<DivergenceCause> findDivergenceCause(const Mlp<T>& network, Pass<T>& pass);

}  // namespace plot_twist
