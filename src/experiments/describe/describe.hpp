#pragma once

#include <string>
#include <vector>

#include "formula/function.hpp"
#include "formula/print/python.hpp"

namespace plot_twist {

/// An activation that somebody wants to know more about: one of the catalogue, or a formula.
struct DescribeConfig {
  std::string activation = "gelu";
  std::vector<double> parameters =
      {};  // as in other experiments; the description is of the initial ones
};

/// Empty if `config` names an activation, otherwise one sentence that says what is wrong with it.
std::string validate(const DescribeConfig& config);

/// Name, parameters, notes and MathML. Precondition: `validate(config)` is empty.
FunctionDescription describe(const DescribeConfig& config);

/// An activation that is to be written in Python.
struct PythonConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};  // in catalogue order; empty: the defaults
  std::string name = "formula";         // what a formula is to be called
};

/// Empty if `config` names an activation, otherwise one sentence that says what is wrong with it.
std::string validate(const PythonConfig& config);

/// Functions of arrays. Precondition: `validate(config)` is empty.
PythonFunction python(const PythonConfig& config);

}  // namespace plot_twist
