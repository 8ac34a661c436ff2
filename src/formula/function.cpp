#include "formula/function.hpp"

#include <algorithm>
#include <cmath>

#include "activations/catalogue.hpp"
#include "formula/parse/build.hpp"
#include "formula/parse/names.hpp"
#include "formula/parse/text.hpp"
#include "formula/print/mathml.hpp"
#include "formula/typed_function.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

std::string listed(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names)
    list += (list.empty() ? " (" : ", ") + std::string(name);
  return list.empty() ? list : list + ")";
}

std::string validateValues(const Syntax& syntax, std::span<const double> values) {
  const auto& names = syntax.parameters;
  if (!values.empty() && values.size() != names.size()) {
    return "the formula takes " + (names.empty() ? "no" : std::to_string(names.size())) +
           (names.size() == 1 ? " parameter" : " parameters") + listed(names) + ", got " +
           std::to_string(values.size());
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isfinite(values[i])) continue;
    return std::string(names[i]) + " must be a finite number, got " + digits(values[i]);
  }
  return {};
}

Built build(const std::string& formula, const Syntax& syntax, std::span<const double> values) {
  const std::vector<double> initial(syntax.parameters.size(), 1);
  return buildFormula(formula, syntax, values.empty() ? initial : values);
}

/// The catalogue's complaint, and how a function that is not in it becomes a formula.
std::string validateName(std::string_view name, std::span<const double> parameters) {
  const std::string wrong = validateActivation(name, parameters);
  const auto function = wrong.empty() ? std::nullopt : findFunction(name);
  if (!function || function->operation == Operation::activation) return wrong;
  const std::string call = std::string(name) + (function->fewest > 1 ? "(x, 0)" : "(x)");
  return "unknown activation '" + std::string(name) + "'; as a formula write " + call;
}

DescribeResult describeCatalogued(std::string_view id) {
  DescribeResult description;
  const ActivationInfo& info = *findActivation(id);
  description.name = info.name;
  description.formula = info.formula;
  for (const Parameter& it : info.parameters) {
    description.parameters.push_back(
        {std::string(it.name), it.initial, it.min, it.max, std::string(it.meaning)});
  }
  description.mathml = toMathml(parseFormula(info.formula).syntax);
  return description;
}

}  // namespace

std::string validateFunction(std::string_view text, std::span<const double> parameters) {
  if (!isFormula(text)) return validateName(trimmed(text), parameters);
  if (text.size() > formula_limits::length) return parseFormula(text).wrong;
  const std::string formula = formulaIn(text);
  const auto [syntax, wrong] = parseFormula(formula);
  if (!wrong.empty()) return wrong;
  if (std::string sentence = validateValues(syntax, parameters); !sentence.empty()) return sentence;
  return build(formula, syntax, parameters).wrong;
}

std::shared_ptr<const Activation> makeFunction(std::string_view text,
                                               std::span<const double> parameters) {
  if (!isFormula(text)) return makeActivation(trimmed(text), parameters);
  const std::string formula = formulaIn(text);
  return std::make_shared<TypedFunction>(build(formula, parseFormula(formula).syntax, parameters));
}

DescribeResult describeFunction(std::string_view text) {
  if (!isFormula(text)) return describeCatalogued(trimmed(text));
  DescribeResult description;
  description.isFormula = true;
  const std::string formula = formulaIn(text);
  const Syntax syntax = parseFormula(formula).syntax;
  description.name = description.formula = trimmed(formula);
  for (const std::string_view name : syntax.parameters) {
    description.parameters.push_back({std::string(name), 1, -5, 5, "parameter of the formula"});
  }
  description.notes = buildFormula(formula, syntax, {}).notes;
  description.mathml = toMathml(syntax);
  return description;
}

}  // namespace plot_twist
