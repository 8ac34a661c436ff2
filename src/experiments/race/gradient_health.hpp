#pragma once

#include <span>
#include <vector>

#include "schema/field.hpp"

namespace plot_twist {

/// Which layers of a training run have gradients that vanish or explode, record by record.
struct GradientHealth {
  std::vector<double> relative;
  std::vector<int> states;
};

template <>
inline constexpr std::string_view meaningOf<GradientHealth> =
    "Size and state of the gradient of each layer in each record of a run.";

template <>
inline constexpr auto fieldsOf<GradientHealth> = std::tuple{
    field<&GradientHealth::relative>("(records, layers): RMS gradient of each layer's weights over "
                                     "that of the last layer; 0 for a gradient of 0"),
    field<&GradientHealth::states>("(records, layers): state of each ratio, an index into the "
                                   "catalogue's states from \"vanishing\" to \"exploding\"")};

/// `norms` is (records, layers) row-major: Frobenius norms of dLoss/dW; `sizes` are the units from
/// input to output, one more than there are layers.
GradientHealth gradientHealth(std::span<const double> norms, std::span<const int> sizes);

}  // namespace plot_twist
