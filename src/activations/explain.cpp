#include "activations/explain.hpp"

#include "math/sentences.hpp"

namespace plot_twist {

std::string explainParameters(const ActivationInfo& info, std::span<const double> parameters) {
  const std::size_t expected = info.parameters.size();
  if (parameters.size() > expected) {
    const std::string count = expected == 0 ? "no" : std::to_string(expected);
    return std::string(info.id) + " takes " + count +
           (expected == 1 ? " parameter" : " parameters") + ", got " +
           std::to_string(parameters.size());
  }
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Parameter& parameter = info.parameters[i];
    const std::string wrong =
        explainRange(parameter.name, parameters[i], parameter.min, parameter.max);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace plot_twist
