#include "formula/typed/typed_formula.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <list>
#include <optional>

#include "formula/parse/build.hpp"
#include "formula/parse/syntax.hpp"
#include "formula/parse/text.hpp"
#include "formula/print/mathml.hpp"
#include "formula/typed/typed_function.hpp"
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

/// The bits of a double. Parameters are compared by them, since a formula may tell -0 from 0.
std::uint64_t bitsOf(double value) { return std::bit_cast<std::uint64_t>(value); }

/// A parsed formula, and the function that it gives with the latest parameters.
class KnownFormula {
 public:
  explicit KnownFormula(std::string text) : text_(std::move(text)), parsed_(parseFormula(text_)) {}
  KnownFormula(const KnownFormula&) = delete;  // syntax() holds views into text()
  KnownFormula& operator=(const KnownFormula&) = delete;

  const std::string& text() const { return text_; }
  const Syntax& syntax() const { return parsed_.syntax; }

  std::string validate(std::span<const double> values) {
    if (!parsed_.wrong.empty()) return parsed_.wrong;
    std::string wrong = validateValues(syntax(), values);
    return wrong.empty() ? with(values).built.wrong : wrong;
  }

  /// Precondition: the formula with these numbers is valid.
  std::shared_ptr<const Activation> function(std::span<const double> values) {
    Valued& it = with(values);
    if (!it.function)
      it.function = std::make_shared<TypedFunction>(std::move(it.built),
                                                    exactExpression(syntax(), it.values));
    return it.function;
  }

 private:
  struct Valued {
    std::vector<double> values;
    Built built;
    std::shared_ptr<const Activation> function;  // made on first use, from `built`, which it takes
  };

  Valued& with(std::span<const double> given) {
    const std::vector<double> initial(syntax().parameters.size(), 1);
    const std::span<const double> values = given.empty() ? initial : given;
    if (!last_ || !std::ranges::equal(last_->values, values, {}, bitsOf, bitsOf)) {
      Built built = buildFormula(text_, syntax(), values);
      last_ = Valued{{values.begin(), values.end()}, std::move(built), nullptr};
    }
    return *last_;
  }

  std::string text_;
  Parsed parsed_;
  std::optional<Valued> last_;
};

/// The parsed formula of a text, from a small cache: one step of a parameter's slider validates,
/// describes and samples the same function, and a race makes it once for each of its runners.
KnownFormula& formulaOf(std::string_view text) {
  constexpr std::size_t most = 8;              // activations in a race of the usual size
  thread_local std::list<KnownFormula> known;  // most recently used first
  std::string formula = formulaIn(text);
  const auto found = std::ranges::find(known, formula, &KnownFormula::text);
  if (found != known.end()) {
    known.splice(known.begin(), known, found);
    return known.front();
  }
  if (known.size() == most) known.pop_back();
  return known.emplace_front(std::move(formula));
}

}  // namespace

std::string validateFormula(std::string_view text, std::span<const double> parameters) {
  if (text.size() > formula_limits::length) return parseFormula(text).wrong;
  return formulaOf(text).validate(parameters);
}

std::shared_ptr<const Activation> makeTypedFunction(std::string_view text,
                                                    std::span<const double> parameters) {
  return formulaOf(text).function(parameters);
}

DescribeResult describeFormula(std::string_view text) {
  DescribeResult description;
  description.isFormula = true;
  const KnownFormula& known = formulaOf(text);
  const Syntax& syntax = known.syntax();
  description.name = description.formula = trimmed(known.text());
  for (const std::string_view name : syntax.parameters) {
    description.parameters.push_back({std::string(name), 1, -5, 5, "parameter of the formula"});
  }
  description.notes = buildFormula(known.text(), syntax, {}).notes;
  description.mathml = toMathml(syntax);
  return description;
}

}  // namespace plot_twist
