#pragma once

#include <span>
#include <string>

#include "activations/activation.hpp"

namespace plot_twist {

/// One sentence that names the first value outside its range, or too many values; empty if all are
/// allowed. `rows` describe the parameters of the function `id`, `values` may be shorter.
std::string validateParameters(std::string_view id, std::span<const Parameter> rows,
                               std::span<const double> values);
inline std::string validateParameters(const ActivationInfo& info,
                                      std::span<const double> parameters) {
  return validateParameters(info.id, info.parameters, parameters);
}

}  // namespace plot_twist
