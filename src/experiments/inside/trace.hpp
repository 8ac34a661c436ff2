#pragma once

#include <string>
#include <vector>

#include "experiments/inside/network_config.hpp"
#include "schema/field.hpp"

namespace plot_twist {

struct TraceConfig : NetworkConfig {
  double x = 0, y = 0;
  std::string loss = "cross_entropy";
  double labelSmoothing = 0;
  int target = 0;
  double value = 0;
};

template <>
inline constexpr std::string_view meaningOf<TraceConfig> =
    "A point of the plane, which goes forward through a network and whose loss goes back.";

template <>
inline constexpr auto settingsOf<TraceConfig> = std::tuple_cat(
    givenNetworkSettings<TraceConfig>,
    std::tuple{
        setting<&TraceConfig::x>({.label = "x", .meaning = "first coordinate of the point"}),
        setting<&TraceConfig::y>({.label = "y", .meaning = "second coordinate of the point"})},
    lossSettings<TraceConfig>, targetSettings<TraceConfig>);

/// Of unit j, which takes in the values a_i of the layer below: sum s_j = sum_i a_i w_ij + b_j;
/// pre-activation z_j, which is s_j, or normalised over the layer; value a_j = f(z_j), plus a_i
/// of the same place if its layer has a skip connection.
///
/// Backward, with L the loss: dL/da_i = sum_j w_ij dL/ds_j (plus dL/da_j of the same place through
/// a skip connection), dL/dz_j = f'(z_j) dL/da_j, dL/ds_j = dL/dz_j unless the layer is normalised,
/// dL/dw_ij = a_i dL/ds_j, dL/db_j = dL/ds_j. Before the inputs a_i(x, y) of the network comes the
/// point: dL/dx = sum_i dL/da_i da_i/dx.
struct TraceResult {
  std::vector<double> sums, preActivations, values, slopes;
  std::vector<double> probabilities;
  double loss;
  std::vector<double> valueGradients, preActivationGradients, sumGradients;
  std::vector<double> weightGradients;
  std::vector<double> inputSlopes, pointGradient;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<TraceResult> =
    "All numbers of one forward and one backward pass, in double. Units are numbered through all "
    "layers, inputs first; with s_j = sum_i a_i w_ij + b_j, z_j = s_j or normalised over its "
    "layer, "
    "a_j = f(z_j), and the loss L: dL/da_i = sum_j w_ij dL/ds_j, dL/dz_j = f'(z_j) dL/da_j, "
    "dL/dw_ij "
    "= a_i dL/ds_j. A skip connection adds a_i to the a_j of its place, and dL/da_j to dL/da_i.";

template <>
inline constexpr auto fieldsOf<TraceResult> = std::tuple{
    field<&TraceResult::sums>("(units): s, weighted sum of the layer below with the bias; of "
                              "inputs their value"),
    field<&TraceResult::preActivations>("(units): z, what goes into the activation"),
    field<&TraceResult::values>("(units): a, what the unit puts out"),
    field<&TraceResult::slopes>("(units): f'(z); 1 for inputs and outputs"),
    field<&TraceResult::probabilities>(
        "(outputs): probability of class 1, or of each class; none in a "
        "regression"),
    field<&TraceResult::loss>(
        "L, loss of the point if it belongs to the class `target`, or has the "
        "value `value`"),
    field<&TraceResult::valueGradients>("(units): dL/da"),
    field<&TraceResult::preActivationGradients>("(units): dL/dz"),
    field<&TraceResult::sumGradients>("(units): dL/ds; of inputs dL/da"),
    field<&TraceResult::weightGradients>("dL/dw of each parameter, in the order of `weights`"),
    field<&TraceResult::inputSlopes>(
        "(inputs, 2) row-major: da/dx and da/dy of each input at the point"),
    field<&TraceResult::pointGradient>("(2): dL/dx and dL/dy"),
    field<&TraceResult::fingerprint>(
        "16 hexadecimal digits over the bits of values and gradients: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const TraceConfig& config);

/// Precondition: `validate(config)` is empty.
TraceResult trace(const TraceConfig& config);

}  // namespace plot_twist
