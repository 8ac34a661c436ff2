#pragma once

#include <string>
#include <vector>

#include "formula/function.hpp"
#include "formula/print/python.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// An activation to be described: one of the catalogue, or a formula.
struct DescribeConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
};

template <>
inline constexpr std::string_view meaningOf<DescribeConfig> =
    "Name, parameters, notes and MathML of an activation: one of the catalogue, or a formula.";

template <>
inline constexpr auto settingsOf<DescribeConfig> =
    activationSetting<&DescribeConfig::activation, &DescribeConfig::parameters>(
        {.label = "activation", .meaning = "function to be described"});

/// Empty if `config` names an activation, otherwise one sentence that says what is wrong with it.
std::string validate(const DescribeConfig& config);

/// Name, parameters, notes and MathML. Precondition: `validate(config)` is empty.
DescribeResult describe(const DescribeConfig& config);

/// An activation to be written in Python.
struct PythonConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};
  std::string name = "formula";
};

template <>
inline constexpr std::string_view meaningOf<PythonConfig> = "Write an activation in Python.";

template <>
inline constexpr auto settingsOf<PythonConfig> =
    std::tuple_cat(activationSetting<&PythonConfig::activation, &PythonConfig::parameters>(
                       {.label = "activation", .meaning = "function to be written"}),
                   std::tuple{setting<&PythonConfig::name>(
                       {.label = "name", .meaning = "name of the formula in the script"})});

template <>
inline constexpr std::string_view meaningOf<PythonFunction> =
    "An activation as Python functions of arrays.";

template <>
inline constexpr auto fieldsOf<PythonFunction> = std::tuple{
    field<&PythonFunction::name>("name of the last definition"),
    field<&PythonFunction::learns>("whether it takes its learnt parameter as a second argument"),
    field<&PythonFunction::definitions>(
        "functions, callees first; each returns value and slope, one that learns also its "
        "derivative by the parameter"),
    field<&PythonFunction::helpers>("names that they take for granted, ascending")};

/// Empty if `config` names an activation, otherwise one sentence that says what is wrong with it.
std::string validate(const PythonConfig& config);

/// Writes the activation as Python functions of arrays. Precondition: `validate(config)` is empty.
PythonFunction python(const PythonConfig& config);

}  // namespace plot_twist
