#include "experiments/gradient_flow/mean_field.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "experiments/shared/gaussian_mean.hpp"
#include "network/initializers/initializers.hpp"
#include "network/layers/layer_normalization.hpp"

namespace plot_twist {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Below this deviation squares are too small for a double.
constexpr double smallest = 1e-150;

/// Deviations of what weights add up to for inputs of mean square 1, and of biases.
struct Scales {
  double weights, biases;
};

Scales scalesOf(const GradientFlowConfig& config) {
  const auto table = initializers();
  const auto& row =
      *std::find_if(table.begin(), table.end(), [&](auto& each) { return each.id == config.init; });
  const double weights = weightDeviation(
      {.id = config.init, .gain = config.gain, .sigma = config.sigma}, config.width, config.width);
  const double bias = row.drawsBiases ? row.deviation(config.width, config.width) : 0;
  return {weights * std::sqrt(static_cast<double>(config.width)), bias};
}

/// A layer on the way forward: the factor from dL/da to dL/dz.
struct Passed {
  double deviation, factor;
};

/// What leaves a layer: root of the mean square, and mean.
struct Leaving {
  double size, mean;
};

/// Of numbers that may be too small or too large for their squares.
double hypotenuse(double a, double b) {
  const double larger = std::max(std::abs(a), std::abs(b));
  if (larger == 0 || !std::isfinite(larger)) return larger;
  return larger * std::sqrt((a / larger) * (a / larger) + (b / larger) * (b / larger));
}

/// Sends the moments through one layer.
Passed pass(const GradientFlowConfig& config, const Activation& activation, Scales scales,
            Leaving& values) {
  const double deviation = hypotenuse(scales.weights * values.size, scales.biases);
  const bool isNormalized = config.normalization == "layer";
  const double divisor = isNormalized ? hypotenuse(deviation, std::sqrt(normalizationEpsilon)) : 1;
  const double entering = deviation / divisor;
  const GaussianMoments moments = gaussianMoments(activation, entering);
  const double square = config.skip ? values.size * values.size + 2 * values.mean * moments.value +
                                          moments.squaredValue
                                    : moments.squaredValue;
  values = {std::sqrt(square), moments.value + (config.skip ? values.mean : 0)};
  return {entering, std::sqrt(moments.squaredSlope) / divisor};
}

/// Why nothing can be said from this layer on; empty if something can.
std::string unknownFrom(int layer, const Passed& passed, const Leaving& values) {
  const std::string where = "in layer " + std::to_string(layer + 1);
  if (!std::isfinite(passed.factor) || !std::isfinite(values.size))
    return where + " the mean of f(z)^2 or of f'(z)^2 is not a finite number";
  if (passed.deviation > 0 && passed.deviation < smallest)
    return where + " z is so small that its square is 0 to a double";
  return {};
}

}  // namespace

MeanField meanField(const GradientFlowConfig& config, const Activation& activation) {
  const Scales scales = scalesOf(config);
  const std::vector<double> unknown(config.depth, nan);
  MeanField field{unknown, unknown, {}};
  std::vector<double> factor(config.depth);
  Leaving values{config.inputScale, 0};
  for (int layer = 0; layer < config.depth; ++layer) {
    const Passed passed = pass(config, activation, scales, values);
    field.deviation[layer] = passed.deviation;
    factor[layer] = passed.factor;
    field.unknown = unknownFrom(layer, passed, values);
    if (!field.unknown.empty()) return field;
  }
  double arriving = 1;  // RMS(dL/da_l) / RMS(G)
  for (int layer = config.depth - 1; layer >= 0; --layer) {
    field.gradient[layer] = arriving * factor[layer];
    const double back = field.gradient[layer] * scales.weights;
    arriving = config.skip ? hypotenuse(back, arriving) : back;
  }
  return field;
}

}  // namespace plot_twist
