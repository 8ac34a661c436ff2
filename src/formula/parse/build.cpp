#include "formula/parse/build.hpp"

#include <algorithm>

#include "activations/catalogue.hpp"
#include "formula/expression/print_expression.hpp"
#include "formula/expression/rewrite.hpp"
#include "formula/parse/names.hpp"
#include "formula/parse/token.hpp"

namespace plot_twist {
namespace {

using Kind = SyntaxNode::Kind;

Operation operationOf(std::string_view sign) {
  switch (sign.front()) {
    case '+':
      return Operation::add;
    case '-':
      return Operation::subtract;
    case '*':
      return Operation::multiply;
    case '/':
      return Operation::divide;
    case '=':
      return Operation::equal;
    case '!':
      return Operation::unequal;
    default:
      return sign.size() == 2 ? Operation::lessEqual : Operation::less;
  }
}

class Builder {
 public:
  Builder(std::string_view text, const Syntax& syntax, std::span<const double> parameters)
      : text_(text), syntax_(syntax), parameters_(parameters), rewriter_(built_.expressions) {}

  Built run() {
    for (const SyntaxNode& node : syntax_.nodes) {
      nodes_.push_back(build(node));
      if (!built_.wrong.empty()) return std::move(built_);
      if (const RewriteRule* rule = rewriter_.takeRule()) note(node, *rule);
    }
    built_.root = nodes_.back();
    for (const Note& note : notes_) built_.notes.push_back(note.sentence);
    return std::move(built_);
  }

 private:
  struct Note {
    std::size_t begin, end;
    std::string sentence;
  };

  int build(const SyntaxNode& node) {
    switch (node.kind) {
      case Kind::number:
        return built_.expressions.constant(node.number);
      case Kind::constant:
        built_.expressions.noteError(node.number, 0x1p-53);
        return built_.expressions.constant(node.number);
      case Kind::variable:
        return built_.expressions.x();
      case Kind::parameter:
        return buildParameter(node.text);
      case Kind::operation:
        return buildOperation(node);
      case Kind::call:
        return buildCall(node);
    }
    return 0;
  }

  int buildParameter(std::string_view name) {
    const auto found = std::ranges::find(syntax_.parameters, name);
    const auto index = static_cast<std::size_t>(found - syntax_.parameters.begin());
    if (isForReading()) return built_.expressions.parameter(static_cast<int>(index));
    return built_.expressions.constant(parameters_[index]);
  }

  int buildOperation(const SyntaxNode& node) {
    const int first = operand(node, 0);
    if (node.operands.size() == 1) return built_.expressions.negate(first);
    const int second = operand(node, 1);
    if (node.text == "?") {
      return built_.expressions.make(Operation::select, first, second, operand(node, 2));
    }
    if (node.text == "^") return rewriter_.power(first, second);
    const Operation operation = operationOf(node.text);
    return node.text.front() == '>' ? rewriter_.make(operation, second, first)
                                    : rewriter_.make(operation, first, second);
  }

  int buildCall(const SyntaxNode& node) {
    const auto function = *findFunction(node.text);
    if (function.operation == Operation::activation) return buildActivation(node, *function.info);
    return rewriter_.make(function.operation, operand(node, 0),
                          node.operands.size() > 1 ? operand(node, 1) : -1);
  }

  /// A call of a function of the catalogue. Parameters that are left out have their initial values.
  int buildActivation(const SyntaxNode& node, const ActivationInfo& info) {
    Expressions& in = built_.expressions;
    std::vector<double> values;
    for (std::size_t i = 1; i < node.operands.size(); ++i) {
      if (!in.isConstant(operand(node, i)) && isForReading()) {
        values.push_back(info.parameters[i - 1].initial);
        continue;
      }
      if (!in.isConstant(operand(node, i))) {
        const SyntaxNode& argument = syntax_.nodes[node.operands[i]];
        built_.wrong = std::string(info.parameters[i - 1].name) + " of " + std::string(info.id) +
                       " must not depend on x" + atColumn(argument.column);
        return 0;
      }
      values.push_back(in[operand(node, i)].number);
    }
    for (std::size_t i = values.size(); !values.empty() && i < info.parameters.size(); ++i) {
      values.push_back(info.parameters[i].initial);
    }
    if (std::string wrong = validateActivation(info.id, values); !wrong.empty()) {
      built_.wrong = wrong + ", for " + std::string(info.id) + atColumn(node.column);
      return 0;
    }
    return in.activate(in.function(std::string(info.id), std::move(values)), 0, operand(node, 0));
  }

  /// Whether the formula has parameters and no numbers were given for them.
  bool isForReading() const { return parameters_.empty() && !syntax_.parameters.empty(); }

  int operand(const SyntaxNode& node, std::size_t index) const {
    return nodes_[node.operands[index]];
  }

  /// Adds a note, and drops those about parts of `node`: they describe what `rule` replaced.
  void note(const SyntaxNode& node, const RewriteRule& rule) {
    std::erase_if(
        notes_, [&](const Note& note) { return note.begin >= node.begin && note.end <= node.end; });
    const std::string result =
        rule.typed == "exp(-u^2)"
            ? std::string("exp of all digits of the square")
            : printExpression(built_.expressions, nodes_.back(), syntax_.parameters);
    notes_.push_back({node.begin, node.end,
                      std::string(text_.substr(node.begin, node.end - node.begin)) +
                          " is computed as " + result + ": " + std::string(rule.reason)});
  }

  std::string_view text_;
  const Syntax& syntax_;
  std::span<const double> parameters_;
  Built built_;
  Rewriter rewriter_;
  std::vector<int> nodes_;  // [syntax node]: its node in the expression
  std::vector<Note> notes_;
};

}  // namespace

Built buildFormula(std::string_view text, const Syntax& syntax,
                   std::span<const double> parameters) {
  return Builder(text, syntax, parameters).run();
}

}  // namespace plot_twist
