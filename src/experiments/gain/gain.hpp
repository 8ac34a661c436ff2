#pragma once

#include <string>
#include <vector>

#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// How large initial weights should be for an activation: the factor on He's or LeCun's deviation
/// that other libraries call the gain (PyTorch: torch.nn.init.calculate_gain).
struct GainConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  double deviation = 1;
};

template <>
inline constexpr std::string_view meaningOf<GainConfig> =
    "Find how large the initial weights of a layer should be for its activation.";

template <>
inline constexpr auto settingsOf<GainConfig> =
    std::tuple_cat(activationSetting<&GainConfig::activation, &GainConfig::parameters>(
                       {.label = "activation", .meaning = "activation function of the layer"}),
                   std::tuple{setting<&GainConfig::deviation>(
                       {.label = "deviation",
                        .meaning = "standard deviation of the pre-activations, normal around 0",
                        .range = {0.001, 1000}})});

/// With weights of deviation gain / sqrt(inputs), z' = W f(z) has the deviation of z (`forward`),
/// and dL/dz that of dL/dz' where layers are equally wide (`backward`).
struct GainResult {
  double forward;
  double backward;
};

template <>
inline constexpr std::string_view meaningOf<GainResult> =
    "Factors on weights of deviation 1 / sqrt(inputs). Infinite where nothing is left to scale, "
    "NaN where the function is not a number.";

template <>
inline constexpr auto fieldsOf<GainResult> = std::tuple{
    field<&GainResult::forward>("deviation / sqrt(E[f(z)²]): keeps the size of what goes forward"),
    field<&GainResult::backward>("1 / sqrt(E[f'(z)²]): keeps the size of gradients going back")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const GainConfig& config);

/// By quadrature. For ReLU both gains are sqrt(2), whatever the deviation (He, Zhang, Ren and Sun
/// 2015); for the identity 1 (Glorot and Bengio 2010).
///
/// Precondition: `validate(config)` is empty.
GainResult gain(const GainConfig& config);

}  // namespace plot_twist
