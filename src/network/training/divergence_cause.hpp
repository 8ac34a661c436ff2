#pragma once

#include <optional>

#include "network/layers/mlp.hpp"

namespace plot_twist {

/// An activation that returned a value, or a slope, that is not finite for a finite x.
struct DivergenceCause {
  int layer = 0;  // 0 is the first
  double x = 0, value = 0;
  bool isSlope = false;  // `value` is f'(x)
};

/// Repeats the forward pass over pass.values[0] and returns the first layer whose activation turns
/// a finite number into one that is not; none if the weights themselves led there.
template <class T>
std::optional<DivergenceCause> findDivergenceCause(const Mlp<T>& network, Pass<T>& pass);

}  // namespace plot_twist
