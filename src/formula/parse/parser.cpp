#include <algorithm>
#include <array>
#include <utility>

#include "formula/parse/names.hpp"
#include "formula/parse/syntax.hpp"
#include "formula/parse/token.hpp"

namespace plot_twist {
namespace {

using Kind = SyntaxNode::Kind;

constexpr int failed = -1;  // instead of a node's index; Parser::wrong_ says why

/// A recursive-descent parser, one function per rule of the grammar (see syntax.hpp). After the
/// first error token() is always the end of the formula, so every function returns at once.
class Parser {
 public:
  Parser(std::string_view text, Tokens tokens)
      : text_(text), tokens_(std::move(tokens.all)), wrong_(std::move(tokens.wrong)) {}

  Parsed run() {
    if (wrong_.empty() && token().kind == Token::Kind::end) fail("the formula is empty");
    if (wrong_.empty()) condition();
    if (wrong_.empty() && token().kind != Token::Kind::end) unexpected();
    if (!wrong_.empty()) return {{}, std::move(wrong_)};
    return {std::move(syntax_), {}};
  }

 private:
  /// Counts the nesting depth while it lives; an error beyond formula_limits::depth.
  class Level {
   public:
    explicit Level(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > formula_limits::depth) {
        parser_.fail("the formula is nested more than " + std::to_string(formula_limits::depth) +
                     " deep" + atColumn(parser_.token().column));
      }
    }
    ~Level() { --parser_.depth_; }

   private:
    Parser& parser_;
  };

  int condition() {
    const int test = comparison();
    if (!token().is("?")) return test;
    const Level level(*this);
    const Token question = take();
    const int yes = condition();
    if (!expect(":", "the condition's '?'", question.column)) return failed;
    return operation(question, {test, yes, condition()});
  }

  int comparison() {
    int left = sum();
    if (!isComparison()) return left;
    const Token sign = take();
    left = operation(sign, {left, sum()});
    if (isComparison()) {
      fail("a comparison cannot follow another" + atColumn(token().column) +
           "; multiply the two: (0 < x) * (x < 1)");
    }
    return left;
  }

  int sum() {
    int left = product();
    while (token().is("+") || token().is("-")) {
      const Token sign = take();
      left = operation(sign, {left, product()});
    }
    return left;
  }

  int product() {
    int left = signedFactor();
    while (token().is("*") || token().is("/")) {
      const Token sign = take();
      left = operation(sign, {left, signedFactor()});
    }
    return left;
  }

  int signedFactor() {
    const Level level(*this);
    if (token().is("-")) {
      const Token minus = take();
      return operation(minus, {signedFactor()});
    }
    if (!token().is("+")) return power();
    take();
    return signedFactor();
  }

  int power() {
    const int base = primary();
    if (!token().is("^")) return base;
    const Token sign = take();
    return operation(sign, {base, signedFactor()});
  }

  int primary() {
    const Token first = token();
    int node = failed;
    if (first.kind == Token::Kind::number) {
      node = add({.kind = Kind::number, .text = take().text, .number = first.number}, first);
    } else if (first.kind == Token::Kind::name) {
      node = name();
    } else if (first.is("(")) {
      take();
      node = condition();
      if (!expect(")", "the bracket", first.column)) return failed;
      if (node >= 0) widen(node, first);
    } else {
      return unexpected();
    }
    if (startsFactor()) refuseAdjacent();
    return node;
  }

  int name() {
    const Token token = take();
    const std::string_view name = token.text;
    if (this->token().is("(") && name != "x" && !findConstant(name)) return call(token);
    if (name == "x") return add({.kind = Kind::variable, .text = name}, token);
    if (const auto number = findConstant(name)) {
      return add({.kind = Kind::constant, .text = name, .number = *number}, token);
    }
    if (std::string wrong = checkLoneName(name, token.column); !wrong.empty()) return fail(wrong);
    auto& known = syntax_.parameters;
    if (std::ranges::find(known, name) == known.end()) known.push_back(name);
    if (known.size() > formula_limits::parameters) {
      return fail("a formula takes at most " + std::to_string(formula_limits::parameters) +
                  " parameters; '" + std::string(name.substr(0, 32)) + "'" +
                  atColumn(token.column) + " is one more");
    }
    return add({.kind = Kind::parameter, .text = name}, token);
  }

  int call(const Token& name) {
    const auto function = findFunction(name.text);
    if (!function) return fail(unknownFunctionSentence(name.text, name.column));
    take();
    std::vector<int> arguments;
    if (!token().is(")")) {
      arguments.push_back(condition());
      while (token().is(",")) {
        take();
        arguments.push_back(condition());
      }
    }
    if (!expect(")", "the bracket of " + std::string(name.text), name.column)) return failed;
    if (arguments.size() < function->fewest || arguments.size() > function->most) {
      return fail(validateCount(*function, arguments.size(), name.column));
    }
    return addOperation({.kind = Kind::call, .text = name.text, .operands = arguments}, name);
  }

  static std::string validateCount(const FormulaFunction& function, std::size_t count, int column) {
    const auto [name, operation, info, fewest, most] = function;
    const std::string wanted = std::to_string(fewest) +
                               (most > fewest ? " to " + std::to_string(most) : "") +
                               (most == 1 ? " argument" : " arguments");
    return std::string(name) + " takes " + wanted + ", got " + std::to_string(count) +
           atColumn(column);
  }

  bool isComparison() const {
    constexpr std::array<std::string_view, 6> signs = {"<", "<=", ">", ">=", "==", "!="};
    return std::ranges::any_of(signs, [this](auto sign) { return token().is(sign); });
  }
  bool startsFactor() const {
    return token().kind == Token::Kind::number || token().kind == Token::Kind::name ||
           token().is("(");
  }

  /// Refuses two factors side by side, as in 2x: a product, or a typo.
  void refuseAdjacent() {
    const Token& before = tokens_[at_ - 1];
    const std::string_view next = token().text;
    const std::string text =
        std::string(before.text.substr(0, 32)) + "*" + std::string(next.substr(0, 32));
    fail("an operator is missing; write " + text + atColumn(token().column));
  }

  int unexpected() {
    if (token().kind == Token::Kind::end) {
      return fail("the formula ends too early" + atColumn(token().column) +
                  ": a number, a name or a bracket is missing");
    }
    const std::string hint = token().is(",") ? "; write numbers with a point: 0.5" : "";
    return fail("unexpected '" + std::string(token().text.substr(0, 32)) + "'" +
                atColumn(token().column) + hint);
  }

  bool expect(std::string_view symbol, const std::string& opener, int column) {
    if (!wrong_.empty()) return false;
    if (token().is(symbol)) {
      take();
      return true;
    }
    if (token().kind != Token::Kind::end) {
      unexpected();
    } else {
      fail(opener + atColumn(column) + " needs a '" + std::string(symbol) + "'");
    }
    return false;
  }

  int operation(const Token& sign, std::vector<int> operands) {
    return addOperation(
        {.kind = Kind::operation, .text = sign.text, .operands = std::move(operands)}, sign);
  }

  int addOperation(SyntaxNode node, const Token& token) {
    if (++operations_ > formula_limits::operations) {
      return fail("a formula has at most " + std::to_string(formula_limits::operations) +
                  " operations; there is one more" + atColumn(token.column));
    }
    return add(std::move(node), token);
  }

  /// Adds a node that spans the text from its first operand or token to the last token read.
  int add(SyntaxNode node, const Token& token) {
    if (!wrong_.empty()) return failed;
    node.column = token.column;
    node.begin = offset(token);
    if (node.kind == Kind::operation && node.operands.size() > 1) {
      node.begin = syntax_.nodes[node.operands.front()].begin;
    }
    node.end = offset(tokens_[at_ - 1]) + tokens_[at_ - 1].text.size();
    syntax_.nodes.push_back(std::move(node));
    return static_cast<int>(syntax_.nodes.size()) - 1;
  }

  /// Extends the text that a node spans to the brackets around it.
  void widen(int node, const Token& bracket) {
    syntax_.nodes[node].begin = offset(bracket);
    syntax_.nodes[node].end = offset(tokens_[at_ - 1]) + 1;
  }

  std::size_t offset(const Token& token) const {
    return static_cast<std::size_t>(token.text.data() - text_.data());
  }

  const Token& token() const { return wrong_.empty() ? tokens_[at_] : tokens_.back(); }
  Token take() {
    return wrong_.empty() && at_ + 1 < tokens_.size() ? tokens_[at_++] : tokens_.back();
  }
  int fail(std::string sentence) {
    if (wrong_.empty()) wrong_ = std::move(sentence);
    return failed;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0, depth_ = 0, operations_ = 0;
  Syntax syntax_;
  std::string wrong_;
};

}  // namespace

Parsed parseFormula(std::string_view text) {
  if (text.size() > formula_limits::length) {
    return {{},
            "a formula has at most " + std::to_string(formula_limits::length) +
                " characters, got " + std::to_string(text.size())};
  }
  return Parser(text, tokenize(text)).run();
}

}  // namespace plot_twist
