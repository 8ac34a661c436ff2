#pragma once

#include <span>
#include <string>

#include "activations/activation.hpp"

namespace plot_twist {

/// What is wrong with these parameters, as one sentence; empty if nothing is.
std::string explainParameters(std::string_view id, std::span<const Parameter> rows,
                              std::span<const double> values);
inline std::string explainParameters(const ActivationInfo& info,
                                     std::span<const double> parameters) {
  return explainParameters(info.id, info.parameters, parameters);
}

}  // namespace plot_twist
