#include "formula/print/mathml.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace plot_twist {
namespace {

using Kind = SyntaxNode::Kind;

constexpr auto greek =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"alpha", "α"},
                                                                  {"beta", "β"},
                                                                  {"gamma", "γ"},
                                                                  {"delta", "δ"},
                                                                  {"epsilon", "ε"},
                                                                  {"eta", "η"},
                                                                  {"theta", "θ"},
                                                                  {"kappa", "κ"},
                                                                  {"lambda", "λ"},
                                                                  {"lambd", "λ"},
                                                                  {"mu", "μ"},
                                                                  {"sigma", "σ"},
                                                                  {"tau", "τ"},
                                                                  {"phi", "φ"},
                                                                  {"omega", "ω"},
                                                                  {"rho", "ρ"},
                                                                  {"pi", "π"}});

/// Operators whose MathML differs from what is typed.
constexpr auto signs =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"-", "−"},
                                                                  {"*", "\u2062"},
                                                                  {"<", "&lt;"},
                                                                  {">", "&gt;"},
                                                                  {"<=", "≤"},
                                                                  {">=", "≥"},
                                                                  {"==", "="},
                                                                  {"!=", "≠"}});

using Dictionary = std::span<const std::pair<std::string_view, std::string_view>>;

std::string_view translated(Dictionary table, std::string_view word) {
  for (const auto& [typed, written] : table) {
    if (typed == word) return written;
  }
  return word;
}

std::string tag(std::string_view name, std::string_view content) {
  std::string element;
  for (const std::string_view part : {std::string_view("<"), name, std::string_view(">"), content,
                                      std::string_view("</"), name, std::string_view(">")}) {
    element += part;
  }
  return element;
}
std::string row(const std::string& content) { return tag("mrow", content); }
std::string sign(std::string_view typed) {
  return tag("mo", std::string(translated(signs, typed)));
}
std::string bracketed(const std::string& content) {
  return row("<mo>(</mo>" + content + "<mo>)</mo>");
}

std::string letter(std::string_view name) {
  return tag("mi", std::string(translated(greek, name)));
}

/// A name as MathML: single letters and Greek ones in italics, words upright, the part after an
/// underscore as a subscript.
std::string identifier(std::string_view name) {
  const auto underscore = name.find('_');
  if (underscore != std::string_view::npos && underscore > 0 && underscore + 1 < name.size()) {
    return tag("msub", letter(name.substr(0, underscore)) + letter(name.substr(underscore + 1)));
  }
  return letter(name);
}

/// A number as it was typed. Of a decimal with more than eight significant digits the first five,
/// and an ellipsis for the others: nobody reads the seventeen of SELU's constants.
std::string shortened(std::string_view digits) {
  constexpr std::size_t longest = 8, kept = 5;
  const std::size_t point = digits.find('.');
  const std::size_t first = digits.find_first_of("123456789");
  const bool isPlain = digits.find_first_of("eE") == std::string_view::npos;
  if (!isPlain || point == std::string_view::npos || first == std::string_view::npos) {
    return std::string(digits);
  }
  // Ends of the first `count` significant digits; the point is one character more.
  const auto after = [&](std::size_t count) { return first + count + (first < point); };
  if (digits.size() <= after(longest)) return std::string(digits);
  return std::string(digits.substr(0, std::max(after(kept), point + 2))) + "…";
}

class Writer {
 public:
  explicit Writer(const Syntax& syntax) : syntax_(syntax) {}

  /// Writes every node once, after its operands; the text of an operand is moved into its parent's.
  std::string run() {
    for (const SyntaxNode& node : syntax_.nodes) written_.push_back(write(node));
    return "<math>" + written_.back() + "</math>";
  }

 private:
  std::string write(const SyntaxNode& node) {
    switch (node.kind) {
      case Kind::number:
        return tag("mn", shortened(node.text));
      case Kind::variable:
      case Kind::parameter:
      case Kind::constant:
        return identifier(node.text);
      case Kind::operation:
        return writeOperation(node);
      case Kind::call:
        return writeCall(node);
    }
    return {};
  }

  std::string writeOperation(const SyntaxNode& node) {
    if (node.text == "?") return writeCases(node);
    const int a = node.operands[0], level = levelOf(node);
    if (node.operands.size() == 1) return row(sign("-") + within(a, level));
    const int b = node.operands[1];
    if (node.text == "/") return tag("mfrac", part(a) + part(b));
    if (node.text == "^") return tag("msup", within(a, level + 1) + part(b));
    const bool isProduct = node.text == "*";
    // Between digits, and before a minus, a product needs a visible operator.
    const bool isVisible = isProduct && startsWithNumber(b);
    const bool isApart = isProduct && startsWithWord(b);  // x min(…), not xmin(…)
    return row(within(a, level) + (isVisible ? "<mo>·</mo>" : sign(node.text)) +
               (isApart ? "<mtext>\u2009</mtext>" : "") + within(b, level + 1));
  }

  std::string writeCases(const SyntaxNode& node) {
    const auto line = [](const std::string& value, const std::string& when) {
      return tag("mtr", tag("mtd", value) + tag("mtd", when));
    };
    const std::string lines = line(part(node.operands[1]), part(node.operands[0])) +
                              line(part(node.operands[2]), "<mtext>otherwise</mtext>");
    return row("<mo>{</mo>" + tag("mtable", lines));
  }

  std::string writeCall(const SyntaxNode& node) {
    const std::string first = part(node.operands[0]);
    if (node.text == "sqrt") return tag("msqrt", first);
    if (node.text == "abs") return row("<mo>|</mo>" + first + "<mo>|</mo>");
    if (node.text == "exp") return powerOfE(first);
    if (node.text == "expm1") return row(powerOfE(first) + "<mo>−</mo><mn>1</mn>");
    if (node.text == "log1p") {
      const bool isSum = levelOf(syntax_.nodes[node.operands[0]]) < 3;
      return named("log", row("<mn>1</mn><mo>+</mo>" + (isSum ? bracketed(first) : first)));
    }
    std::string arguments = first;
    for (std::size_t i = 1; i < node.operands.size(); ++i) {
      arguments += "<mo>,</mo>" + part(node.operands[i]);
    }
    return named(node.text == "normcdf" ? "Φ" : node.text, arguments);
  }

  static std::string powerOfE(const std::string& exponent) {
    return tag("msup", tag("mi", "e") + exponent);
  }
  static std::string named(std::string_view function, const std::string& arguments) {
    return row(tag("mi", function) + "<mo>\u2061</mo>" + bracketed(arguments));
  }

  /// The precedence of a node: condition 0, comparison 1, sum 2, product 3, power 4, and 5 for
  /// nodes that never need brackets.
  static int levelOf(const SyntaxNode& node) {
    if (node.kind == Kind::call && node.text == "exp") return 4;
    if (node.kind == Kind::call && node.text == "expm1") return 2;
    if (node.kind != Kind::operation) return 5;
    switch (node.text.front()) {
      case '?':
        return 0;
      case '+':
      case '-':
        return 2;
      case '*':
        return 3;
      case '/':
      case '^':
        return 4;
      default:
        return 1;
    }
  }

  std::string within(int node, int level) {
    const bool needsBrackets = levelOf(syntax_.nodes[node]) < level;
    return needsBrackets ? bracketed(part(node)) : part(node);
  }

  /// What a factor starts with.
  const SyntaxNode& startOf(int node) const {
    const SyntaxNode* it = &syntax_.nodes[node];
    while (it->kind == Kind::operation && it->operands.size() == 2 &&
           (it->text == "^" || it->text == "*")) {
      it = &syntax_.nodes[it->operands.front()];
    }
    return *it;
  }
  bool startsWithNumber(int node) const { return startOf(node).kind == Kind::number; }

  /// Whether a factor starts with the name of a function, written out.
  bool startsWithWord(int node) const {
    constexpr std::array<std::string_view, 6> signs{"sqrt",  "abs",     "exp",
                                                    "expm1", "normcdf", "normpdf"};
    const SyntaxNode& start = startOf(node);
    return start.kind == Kind::call && std::ranges::find(signs, start.text) == signs.end();
  }

  std::string part(int node) { return std::move(written_[node]); }

  const Syntax& syntax_;
  std::vector<std::string> written_;
};

}  // namespace

std::string toMathml(const Syntax& syntax) { return Writer(syntax).run(); }

}  // namespace plot_twist
