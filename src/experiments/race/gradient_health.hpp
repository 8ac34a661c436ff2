#pragma once

#include <span>
#include <vector>

#include "schema/field.hpp"

namespace plot_twist {

/// What the gradients of a training run say of its layers, record by record.
struct GradientHealth {
  std::vector<double> relative;

  std::vector<int> states;
};

template <>
inline constexpr auto fieldsOf<GradientHealth> =
    std::tuple{field<&GradientHealth::relative>(""), field<&GradientHealth::states>("")};

/// `norms` is (records, layers) row-major: Frobenius norms of dLoss/dW; `sizes` are the units from
/// input to output, one more than there are layers.
GradientHealth gradientHealth(std::span<const double> norms, std::span<const int> sizes);

}  // namespace plot_twist
