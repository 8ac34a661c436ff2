#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "activations/activation.hpp"

namespace plot_twist {

/// Every activation, in menu order. Names and initial parameters are PyTorch's.
std::span<const ActivationInfo* const> catalogue();

/// Empty if the activation can be made with these parameters, otherwise one sentence. `id` may be
/// an alias. Parameters left out at the end have their initial values.
std::string validateActivation(std::string_view id, std::span<const double> parameters = {});

/// The function with these parameters. Precondition: validateActivation(id, parameters) is empty.
std::shared_ptr<const Activation> makeActivation(std::string_view id,
                                                 std::span<const double> parameters = {});

}  // namespace plot_twist
