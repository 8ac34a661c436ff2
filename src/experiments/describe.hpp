#pragma once

#include <string>
#include <vector>

#include "formula/function.hpp"

namespace plot_twist {

/// An activation that somebody wants to know more about: one of the catalogue, or a formula.
struct DescribeConfig {
  std::string activation = "gelu";
  std::vector<double> parameters =
      {};  // as in other experiments; the description is of the initial ones
};

/// Empty if `config` names an activation, otherwise one sentence that says what is wrong with it.
std::string explain(const DescribeConfig& config);

/// Name, parameters, notes and MathML. Precondition: `explain(config)` is empty.
FunctionDescription describe(const DescribeConfig& config);

}  // namespace plot_twist
