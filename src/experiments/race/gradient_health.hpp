#pragma once

#include <span>
#include <vector>

namespace plot_twist {

/// What the gradients of a training run say of its layers, record by record.
struct GradientHealth {
  /// (records, layers) row-major: RMS(dLoss/dW) of the layer over that of the last layer. 0 where
  /// nothing arrives, even if the last layer has nothing either.
  std::vector<double> relative;
  /// Of each of these, its place in healthStates.
  std::vector<int> states;
};

/// `norms` is (records, layers) row-major: Frobenius norms of dLoss/dW; `sizes` are the units from
/// input to output, one more than there are layers.
GradientHealth gradientHealth(std::span<const double> norms, std::span<const int> sizes);

}  // namespace plot_twist
