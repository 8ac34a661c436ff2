#pragma once

#include <span>
#include <string>

#include "activations/activation.hpp"

namespace plot_twist {

/// What is wrong with these parameters, as one sentence; empty if nothing is.
std::string validateParameters(std::string_view id, std::span<const Parameter> rows,
                               std::span<const double> values);
inline std::string validateParameters(const ActivationInfo& info,
                                      std::span<const double> parameters) {
  return validateParameters(info.id, info.parameters, parameters);
}

}  // namespace plot_twist
