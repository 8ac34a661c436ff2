#include "experiments/gain/gain.hpp"

#include <cmath>

#include "experiments/shared/gaussian_mean.hpp"
#include "formula/function.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {

std::string validate(const GainConfig& config) {
  return firstError([&] { return validateFunction(config.activation, config.parameters); },
                    [&] { return checkSettings(config); });
}

GainResult gain(const GainConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  const GaussianMoments moments = gaussianMoments(*activation, config.deviation);
  return {.forward = config.deviation / std::sqrt(moments.squaredValue),
          .backward = 1 / std::sqrt(moments.squaredSlope)};
}

}  // namespace plot_twist
