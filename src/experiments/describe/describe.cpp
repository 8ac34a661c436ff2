#include "experiments/describe/describe.hpp"

namespace plot_twist {

std::string explain(const DescribeConfig& config) {
  return explainFunction(config.activation, config.parameters);
}

FunctionDescription describe(const DescribeConfig& config) {
  return describeFunction(config.activation);
}

std::string explain(const PythonConfig& config) {
  return explainFunction(config.activation, config.parameters);
}

PythonFunction python(const PythonConfig& config) {
  return pythonOf(config.activation, config.parameters, config.name);
}

}  // namespace plot_twist
