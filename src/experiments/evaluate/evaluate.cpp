#include "experiments/evaluate/evaluate.hpp"

#include <array>

#include "experiments/shared/limits.hpp"
#include "formula/function.hpp"
#include "math/fingerprint.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

template <class T>
EvaluateResult evaluateIn(const Activation& activation, const std::vector<double>& at) {
  const std::vector<T> x(at.begin(), at.end());
  std::vector<T> value(x.size()), slope(x.size()), curvature(x.size());
  const Evaluation<T> asked{.x = x, .value = value, .slope = slope, .curvature = curvature};
  if constexpr (std::is_same_v<T, double>) {
    activation.evaluateExactly(asked);
  } else {
    activation.evaluate(asked);
  }
  const auto widen = [](const std::vector<T>& column) {
    return std::vector<double>(column.begin(), column.end());
  };
  Fingerprint fingerprint;
  for (const std::vector<T>& column : {x, value, slope, curvature}) {
    fingerprint.add(std::span<const T>(column));
  }
  return {widen(x), widen(value), widen(slope), widen(curvature), fingerprint.text()};
}

}  // namespace

std::string validate(const EvaluateConfig& config) {
  const auto checkAny = [&]() -> std::string {
    return config.at.empty() ? "at must name at least one x, got none" : "";
  };
  return firstError([&] { return validateFunction(config.activation, config.parameters); },
                    [&] { return checkSettings(config); }, checkAny,
                    [&] { return validatePointCount(config.at.size()); });
}

EvaluateResult evaluate(const EvaluateConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  return config.precision == "float" ? evaluateIn<float>(*activation, config.at)
                                     : evaluateIn<double>(*activation, config.at);
}

}  // namespace plot_twist
