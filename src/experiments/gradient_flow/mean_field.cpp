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

/// Below this deviation, squares and products with them would underflow.
constexpr double smallest = 1e-150;

/// w and b of mean_field.hpp: the deviation of a weighted sum of inputs with mean square 1, and
/// that of the biases.
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

/// A layer: the deviation of its pre-activations, and RMS(dL/dz) / RMS(dL/da).
struct Passed {
  double deviation, factor;
};

/// Root mean square and mean of a layer's outputs.
struct Leaving {
  double size, mean;
};

/// sqrt(a^2 + b^2), also where the squares would underflow or overflow.
double hypotenuse(double a, double b) {
  const double larger = std::max(std::abs(a), std::abs(b));
  if (larger == 0 || !std::isfinite(larger)) return larger;
  return larger * std::sqrt((a / larger) * (a / larger) + (b / larger) * (b / larger));
}

/// Updates `values` from the inputs of a layer to its outputs.
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

/// Why the prediction ends at this layer, as a sentence; empty if it goes on.
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
