#include "experiments/evaluate/workload.hpp"

#include <span>

#include "formula/function.hpp"
#include "math/fingerprint.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {

std::string validate(const WorkloadConfig& config) {
  return firstError([&] { return validateFunction(config.activation, config.parameters); },
                    [&] { return checkSettings(config); });
}

WorkloadResult runWorkload(const WorkloadConfig& config) {
  constexpr int count = 4096;
  const auto activation = makeFunction(config.activation, config.parameters);
  std::vector<float> x(count), value(count), slope(count);
  for (int i = 0; i < count; ++i) {
    // 1597 is coprime to 4096: every number occurs once, in an order that defeats branch
    // prediction.
    x[static_cast<std::size_t>(i)] = static_cast<float>(i * 1597 % count) * (8.0F / count) - 4;
  }
  for (int pass = 0; pass < config.passes; ++pass) {
    activation->evaluate(
        Evaluation<float>{.x = x, .value = value, .slope = slope, .curvature = {}});
  }
  Fingerprint fingerprint;
  fingerprint.add(std::span<const float>(value));
  fingerprint.add(std::span<const float>(slope));
  return {static_cast<double>(config.passes) * count, fingerprint.text()};
}

}  // namespace plot_twist
