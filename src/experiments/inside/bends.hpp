#pragma once

#include <string>
#include <vector>

#include "experiments/inside/network_config.hpp"
#include "schema/field.hpp"

namespace plot_twist {

struct BendsConfig : NetworkConfig {
  int resolution = 48;
  double extent = 1.5;
  std::vector<int> units = {};
};

template <>
inline constexpr std::string_view meaningOf<BendsConfig> =
    "Where the units of a network bend the plane, for activations of any kind.";

template <>
inline constexpr auto settingsOf<BendsConfig> = std::tuple_cat(
    givenNetworkSettings<BendsConfig>, gridSettings<BendsConfig>, unitsSetting<BendsConfig>);

/// The bend of a function in a pixel of side h is sqrt(|g_x|^2 + |g_y|^2) / h, with g_x and g_y the
/// root mean square changes of its gradient along the pixel's horizontal and vertical sides. Where
/// a function is smooth that is the Frobenius norm of its second derivatives; where a fold crosses
/// the pixel it is about the jump of the gradient over h; where the function is linear it is
/// exactly 0.
struct BendsResult {
  std::vector<int> units;
  std::vector<float> bends;
  std::vector<double> mean, largest;
};

template <>
inline constexpr std::string_view meaningOf<BendsResult> =
    "How much each unit bends where: in a pixel of side h, sqrt(|g_x|^2 + |g_y|^2) / h, with g_x "
    "and g_y the root mean square changes of the value's gradient along horizontal and vertical "
    "sides. Smooth functions: the Frobenius norm of the second derivatives; a fold: the jump of "
    "the gradient over h; linear: exactly 0.";

template <>
inline constexpr auto fieldsOf<BendsResult> = std::tuple{
    field<&BendsResult::units>("the units, numbered through all layers, inputs first"),
    field<&BendsResult::bends>(
        "(units, resolution, resolution) row-major, row 0 of a picture at y = +extent"),
    field<&BendsResult::mean>("(units): mean over the picture; depends little on the resolution"),
    field<&BendsResult::largest>("(units): largest of the bends")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const BendsConfig& config);

/// Precondition: `validate(config)` is empty.
BendsResult bends(const BendsConfig& config);

}  // namespace plot_twist
