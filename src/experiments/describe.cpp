#include "experiments/describe.hpp"

namespace plot_twist {

std::string explain(const DescribeConfig& config) {
  return explainFunction(config.activation, config.parameters);
}

FunctionDescription describe(const DescribeConfig& config) {
  return describeFunction(config.activation);
}

}  // namespace plot_twist
