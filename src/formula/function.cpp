#include "formula/function.hpp"

#include <optional>

#include "activations/catalogue.hpp"
#include "formula/parse/names.hpp"
#include "formula/parse/syntax.hpp"
#include "formula/parse/text.hpp"
#include "formula/print/mathml.hpp"
#include "formula/typed/typed_formula.hpp"

namespace plot_twist {
namespace {

/// The catalogue's sentence about `name`; for a function that only formulas know, with a hint how
/// to write it: "sin(x)".
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
  if (isFormula(text)) return validateFormula(text, parameters);
  return validateName(trimmed(text), parameters);
}

std::shared_ptr<const Activation> makeFunction(std::string_view text,
                                               std::span<const double> parameters) {
  if (isFormula(text)) return makeTypedFunction(text, parameters);
  return makeActivation(trimmed(text), parameters);
}

std::shared_ptr<const Activation> makeFormula(std::string_view text,
                                              std::span<const double> parameters) {
  if (isFormula(text)) return makeTypedFunction(text, parameters);
  std::string call("=");
  call.append(trimmed(text)).append("(x");
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    call += std::string(", ") + static_cast<char>('a' + i);
  }
  return makeTypedFunction(call + ")", parameters);
}

DescribeResult describeFunction(std::string_view text) {
  return isFormula(text) ? describeFormula(text) : describeCatalogued(trimmed(text));
}

}  // namespace plot_twist
