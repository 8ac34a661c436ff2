#include "formula/print/python.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "activations/catalogue.hpp"
#include "formula/expression/derivative.hpp"
#include "formula/parse/build.hpp"
#include "formula/parse/names.hpp"
#include "formula/parse/text.hpp"
#include "formula/print/python_printer.hpp"

namespace plot_twist {
namespace {

/// Functions of the catalogue that every exported script defines by hand: helpers, not definitions.
constexpr std::array<std::string_view, 4> given = {"sigmoid", "softplus", "tanh", "tanhshrink"};

/// Replacements for formulas of the catalogue that would give another slope at a kink than the
/// kernel, or lose digits that the kernel keeps.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> closer = {{
    {"celu", "x > 0 ? x : alpha * expm1(x / alpha)"},
    {"squareplus", "x >= 0 ? (x + sqrt(x^2 + b)) / 2 : b / (sqrt(x^2 + b) - x) / 2"},
    {"hardswish", "x < -3 ? 0 : x < 3 ? x * (x + 3) / 6 : x"},
}};

constexpr std::string_view learning =
    "def prelu(x, weight):\n"
    "    \"\"\"x > 0 ? x : weight * x, its slope, and its derivative by the weight.\"\"\"\n"
    "    return where(x > 0, x, weight * x), where(x > 0, 1.0, weight), minimum(x, 0.0)\n";

bool isGiven(const NamedActivation& function) {
  return std::ranges::find(given, function.id) != given.end() && function.parameters.empty();
}

std::string_view formulaOf(const ActivationInfo& info) {
  for (const auto& [id, formula] : closer) {
    if (id == info.id) return formula;
  }
  return info.formula;
}

/// `values`, or nothing if all of them are the initial ones.
std::vector<double> withoutInitial(const ActivationInfo& info, std::span<const double> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] != info.parameters[i].initial) return {values.begin(), values.end()};
  }
  return {};
}

/// A Python identifier for a function with its parameters: `elu_0_5` for elu with alpha 0.5.
std::string identifier(const NamedActivation& function) {
  std::string name = function.id;
  for (const double parameter : function.parameters) {
    name.append("_").append(pythonNumber(parameter));
  }
  std::ranges::replace(name, '.', '_');
  std::ranges::replace(name, '-', 'm');
  std::erase(name, '+');
  return name;
}

class Writer {
 public:
  /// Writes a formula with numbers for its parameters.
  void writeFormula(const std::string& name, const std::string& formula,
                    std::span<const double> parameters) {
    const Syntax syntax = parseFormula(formula).syntax;
    const std::vector<double> initial(syntax.parameters.size(), 1);
    write(name, buildFormula(formula, syntax, parameters.empty() ? initial : parameters),
          std::string(trimmed(formula)));
  }

  /// The name of a function of the catalogue in the script; writes its definition on first use,
  /// unless it is one of `given`.
  std::string writeCatalogued(const NamedActivation& asked) {
    const ActivationInfo& info = *findActivation(asked.id);
    const NamedActivation function{std::string(info.id), withoutInitial(info, asked.parameters),
                                   nullptr};
    const std::string name = identifier(function);
    if (isGiven(function)) {
      helpers_.insert(name);
    } else if (written_.insert(name).second) {
      const std::string formula(formulaOf(info));
      const Syntax syntax = parseFormula(formula).syntax;
      const auto values = valuesFor(info, syntax, function.parameters);
      write(name, buildFormula(formula, syntax, values), formula);
    }
    return name;
  }

  void writeLearning() {
    definitions_.emplace_back(learning);
    helpers_.insert({"where", "minimum"});
  }

  std::vector<std::string> definitions() && { return std::move(definitions_); }
  std::vector<std::string> helpers() const { return {helpers_.begin(), helpers_.end()}; }

 private:
  /// The formula's parameters in the order in which it names them.
  static std::vector<double> valuesFor(const ActivationInfo& info, const Syntax& syntax,
                                       std::span<const double> given) {
    std::vector<double> values;
    for (const std::string_view name : syntax.parameters) {
      const auto row = std::ranges::find(info.parameters, name, &Parameter::name);
      const auto index = static_cast<std::size_t>(row - info.parameters.begin());
      values.push_back(given.empty() ? row->initial : given[index]);
    }
    return values;
  }

  void write(const std::string& name, Built built, const std::string& formula) {
    Expressions& in = built.expressions;
    const JetNodes jet = differentiate(in, built.root);
    PythonPrinter printer(in, [this](const NamedActivation& it) { return writeCatalogued(it); });
    const std::string body = printer.body(std::array{jet.value, jet.slope});
    helpers_.insert(printer.helpers().begin(), printer.helpers().end());
    definitions_.push_back("def " + name + "(x):\n    \"\"\"" + formula +
                           ", and its slope.\"\"\"\n" + body);
  }

  std::vector<std::string> definitions_;
  std::set<std::string> written_, helpers_;
};

}  // namespace

PythonFunction pythonOf(std::string_view text, std::span<const double> parameters,
                        std::string_view name) {
  PythonFunction result;
  Writer writer;
  result.name = name;
  if (isFormula(text)) {
    writer.writeFormula(result.name, formulaIn(text), parameters);
  } else {
    const ActivationInfo& info = *findActivation(trimmed(text));
    const std::vector<double> values(parameters.begin(), parameters.end());
    result.learns = makeActivation(info.id, values)->learntStart().has_value();
    result.name =
        result.learns ? info.id : writer.writeCatalogued({std::string(info.id), values, {}});
    if (result.learns) writer.writeLearning();
  }
  result.helpers = writer.helpers();
  result.definitions = std::move(writer).definitions();
  return result;
}

}  // namespace plot_twist
