#include "formula/exact/exact_expression.hpp"

#include <algorithm>

#include "formula/parse/names.hpp"

namespace plot_twist {
namespace {

using Kind = SyntaxNode::Kind;

/// Makes the nodes of one formula, whose x and parameters are nodes.
class ExactBuilder {
 public:
  ExactBuilder(Expressions& in, const Syntax& syntax, int x, std::vector<int> parameters)
      : in_(in), syntax_(syntax), x_(x), parameters_(std::move(parameters)) {}

  int run() {
    for (const SyntaxNode& node : syntax_.nodes) nodes_.push_back(build(node));
    return nodes_.back();
  }

 private:
  int build(const SyntaxNode& node) {
    switch (node.kind) {
      case Kind::number:
        return in_.constant(node.number);
      case Kind::constant:
        return node.text == "e" ? in_.make(Operation::exp, in_.constant(1))
                                : in_.scale(4, in_.make(Operation::atan, in_.constant(1)));
      case Kind::variable:
        return x_;
      case Kind::parameter: {
        const auto found = std::ranges::find(syntax_.parameters, node.text);
        return parameters_[static_cast<std::size_t>(found - syntax_.parameters.begin())];
      }
      case Kind::operation:
        return buildOperation(node);
      case Kind::call:
        return buildCall(node);
    }
    return 0;
  }

  int buildOperation(const SyntaxNode& node) {
    const int first = operand(node, 0);
    if (node.operands.size() == 1) return in_.negate(first);
    const int second = operand(node, 1);
    const bool isOrEqual = node.text.size() == 2;
    switch (node.text.front()) {
      case '+':
        return in_.add(first, second);
      case '-':
        return in_.subtract(first, second);
      case '*':
        return in_.multiply(first, second);
      case '/':
        return in_.divide(first, second);
      case '^':
        return buildPower(first, second);
      case '?':
        return in_.make(Operation::select, first, second, operand(node, 2));
      case '=':
        return in_.make(Operation::equal, first, second);
      case '!':
        return in_.make(Operation::unequal, first, second);
      case '<':
        return in_.make(isOrEqual ? Operation::lessEqual : Operation::less, first, second);
      default:
        return in_.make(isOrEqual ? Operation::lessEqual : Operation::less, second, first);
    }
  }

  int buildPower(int base, int exponent) {
    if (in_.isConstant(exponent, 1)) return base;
    if (in_.isConstant(exponent, 2)) return in_.multiply(base, base);
    if (in_.isConstant(exponent, 0.5)) return in_.make(Operation::sqrt, base);
    return in_.make(Operation::power, base, exponent);
  }

  int buildCall(const SyntaxNode& node) {
    const FormulaFunction function = *findFunction(node.text);
    if (function.operation == Operation::activation) return expand(node, *function.info);
    return in_.make(function.operation, operand(node, 0),
                    node.operands.size() > 1 ? operand(node, 1) : -1);
  }

  /// A call of a function of the catalogue. Parameters that are left out have their initial values.
  int expand(const SyntaxNode& node, const ActivationInfo& info) {
    if (info.id == "tanh") return tanhOf(operand(node, 0));
    const Syntax inner = parseFormula(info.formula).syntax;
    std::vector<int> parameters;
    for (const std::string_view name : inner.parameters) {
      const auto known = std::ranges::find(info.parameters, name, &Parameter::name);
      const auto index = static_cast<std::size_t>(known - info.parameters.begin());
      const bool isGiven = index + 1 < node.operands.size();
      parameters.push_back(isGiven ? operand(node, index + 1) : in_.constant(known->initial));
    }
    return ExactBuilder(in_, inner, operand(node, 0), std::move(parameters)).run();
  }

  /// tanh(u) = m / (m + 2) with m = e^2u - 1.
  int tanhOf(int u) {
    const int m = in_.make(Operation::expm1, in_.scale(2, u));
    return in_.divide(m, in_.add(m, in_.constant(2)));
  }

  int operand(const SyntaxNode& node, std::size_t index) const {
    return nodes_[static_cast<std::size_t>(node.operands[index])];
  }

  Expressions& in_;
  const Syntax& syntax_;
  int x_;
  std::vector<int> parameters_;
  std::vector<int> nodes_;  // [syntax node]: its node in the expression
};

}  // namespace

ExactExpression exactExpression(const Syntax& syntax, std::span<const double> parameters) {
  ExactExpression result;
  std::vector<int> constants;
  for (std::size_t i = 0; i < syntax.parameters.size(); ++i) {
    constants.push_back(result.expressions.constant(parameters.empty() ? 1 : parameters[i]));
  }
  ExactBuilder builder(result.expressions, syntax, result.expressions.x(), std::move(constants));
  result.root = builder.run();
  return result;
}

}  // namespace plot_twist
