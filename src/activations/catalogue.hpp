#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "activations/activation.hpp"

namespace plot_twist {

/// Every activation, in menu order. Names and initial parameters are PyTorch's.
std::span<const ActivationInfo* const> catalogue();

/// Why this choice is impossible, as one sentence; empty if it is fine. An alias is as good as the
/// id. Parameters left out at the end take their initial values.
std::string validateActivation(std::string_view id, std::span<const double> parameters = {});

/// The function with these parameters. Precondition: validateActivation(id, parameters) is empty.
std::shared_ptr<const Activation> makeActivation(std::string_view id,
                                                 std::span<const double> parameters = {});

}  // namespace plot_twist
