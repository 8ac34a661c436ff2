#include "experiments/mean_field.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "experiments/gaussian_mean.hpp"
#include "network/initializers.hpp"

namespace plot_twist {
namespace {

/// Root of a layer's inputs times the variance of its weights.
double weightScale(const GradientFlowConfig& config) {
  const auto table = initializers();
  const auto& row =
      *std::find_if(table.begin(), table.end(), [&](auto& each) { return each.id == config.init; });
  return row.deviation(config.width, config.width) * config.gain * std::sqrt(config.width);
}

}  // namespace

MeanField meanField(const GradientFlowConfig& config, const Activation& activation) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const double scale = weightScale(config);
  MeanField field{
      std::vector<double>(config.depth, nan), std::vector<double>(config.depth, nan), {}};
  std::vector<double> slope(config.depth);  // root of the mean of f'^2
  double deviation = scale * config.inputScale;
  for (int layer = 0; layer < config.depth; ++layer) {
    field.deviation[layer] = deviation;
    const GaussianMoments moments = gaussianMoments(activation, deviation);
    slope[layer] = std::sqrt(moments.squaredSlope);
    deviation = scale * std::sqrt(moments.squaredValue);
    if (std::isfinite(slope[layer]) && std::isfinite(deviation)) continue;
    field.unknown = "in layer " + std::to_string(layer + 1) +
                    " the mean of f(z)^2 or of f'(z)^2 is not a finite number";
    return field;
  }
  double arriving = 1;
  for (int layer = config.depth - 1; layer >= 0; --layer) {
    field.gradient[layer] = arriving *= slope[layer];
    arriving *= scale;
  }
  return field;
}

}  // namespace plot_twist
