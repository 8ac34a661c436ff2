#include "formula/parse/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "activations/catalogue.hpp"
#include "formula/parse/token.hpp"
#include "sentences/spelling.hpp"

namespace plot_twist {
namespace {

using enum Operation;

/// Functions that are not in the catalogue of activations. tanh, sigmoid and others are.
constexpr std::array<FormulaFunction, 16> elementary = {{
    {"min", minimum, nullptr, 2, 2},
    {"max", maximum, nullptr, 2, 2},
    {"abs", absolute},
    {"sign", sign},
    {"exp", exp},
    {"expm1", expm1},
    {"log", log},
    {"log1p", log1p},
    {"sqrt", sqrt},
    {"sin", sin},
    {"cos", cos},
    {"sinh", sinh},
    {"cosh", cosh},
    {"atan", atan},
    {"erf", erf},
    {"normcdf", normcdf},
}};

/// Names that other languages use, and what to write instead.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> otherNames = {{
    {"ln", "log(x) for the natural logarithm"},
    {"pow", "a^b for a power"},
    {"if", "c ? a : b for a condition"},
    {"where", "c ? a : b for a condition"},
    {"arctan", "atan(x)"},
    {"sgn", "sign(x)"},
    {"phi", "normcdf(x) for the normal distribution"},
}};

/// Whether `name` is a parameter's name in the catalogue, such as alpha or threshold.
bool isUsualParameter(std::string_view name) {
  return std::ranges::any_of(catalogue(), [name](const ActivationInfo* info) {
    return std::ranges::find(info->parameters, name, &Parameter::name) != info->parameters.end();
  });
}

bool equalsInAnyCase(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::string unknown(std::string_view name, int column) {
  return "unknown name '" + shortened(name) + "'" + atColumn(column);
}

}  // namespace

const ActivationInfo* findActivation(std::string_view id) {
  const auto isCalled = [id](const ActivationInfo* info) {
    return info->id == id || std::ranges::find(info->aliases, id) != info->aliases.end();
  };
  const auto all = catalogue();
  const auto found = std::ranges::find_if(all, isCalled);
  return found == all.end() ? nullptr : *found;
}

std::optional<FormulaFunction> findFunction(std::string_view name) {
  const auto found = std::ranges::find(elementary, name, &FormulaFunction::name);
  if (found != elementary.end()) return *found;
  const ActivationInfo* info = findActivation(name);
  if (info == nullptr) return {};
  return FormulaFunction{info->id, activation, info, 1, 1 + info->parameters.size()};
}

std::vector<std::string_view> functionNames() {
  std::vector<std::string_view> names;
  for (const FormulaFunction& function : elementary) names.push_back(function.name);
  for (const ActivationInfo* info : catalogue()) {
    names.push_back(info->id);
    names.insert(names.end(), info->aliases.begin(), info->aliases.end());
  }
  return names;
}

std::optional<double> findConstant(std::string_view name) {
  if (name == "pi") return 3.14159265358979323846;
  if (name == "e") return 2.71828182845904523536;
  return {};
}

std::string unknownFunctionSentence(std::string_view name, int column) {
  for (const auto& [other, meaning] : otherNames) {
    if (equalsInAnyCase(name, other))
      return unknown(name, column) + "; write " + std::string(meaning);
  }
  if (name.size() == 1) {
    return unknown(name, column) + "; write " + std::string(name) + "*( for a product";
  }
  return unknown(name, column) + hint(name, functionNames());
}

std::string checkLoneName(std::string_view name, int column) {
  for (const std::string_view reserved : {"x", "pi"}) {
    if (equalsInAnyCase(name, reserved)) {
      return unknown(name, column) + "; did you mean " + std::string(reserved) + "?";
    }
  }
  if (isUsualParameter(name)) return {};
  if (findFunction(name)) {
    return std::string(name) + " needs an argument" + atColumn(column) + ": " + std::string(name) +
           "(x)";
  }
  // An unknown name is most likely a parameter, so only one wrong letter counts as a typo.
  constexpr std::size_t shortest = 4;  // shorter names are one letter away from too many words
  auto known = functionNames();
  std::erase_if(known, [](std::string_view each) { return each.size() < shortest; });
  if (const auto meant = closest(name, known, 1); !meant.empty()) {
    return unknown(name, column) + "; did you mean " + std::string(meant) + "(x)?";
  }
  return {};
}

}  // namespace plot_twist
