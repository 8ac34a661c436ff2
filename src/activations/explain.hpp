#pragma once

#include <span>
#include <string>

#include "activations/activation.hpp"

namespace plot_twist {

/// What is wrong with these parameters, as one sentence; empty if nothing is.
std::string explainParameters(const ActivationInfo& info, std::span<const double> parameters);

}  // namespace plot_twist
