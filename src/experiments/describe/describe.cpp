#include "experiments/describe/describe.hpp"

namespace plot_twist {

std::string validate(const DescribeConfig& config) {
  return validateFunction(config.activation, config.parameters);
}

DescribeResult describe(const DescribeConfig& config) {
  return describeFunction(config.activation);
}

std::string validate(const PythonConfig& config) {
  return validateFunction(config.activation, config.parameters);
}

PythonFunction python(const PythonConfig& config) {
  return pythonOf(config.activation, config.parameters, config.name);
}

}  // namespace plot_twist
