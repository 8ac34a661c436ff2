#include "formula/print/python_printer.hpp"

#include <array>
#include <cmath>

#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

using enum Operation;

// Precedences: higher binds tighter.
constexpr int comparing = 1, adding = 2, multiplying = 3, signing = 4, raising = 5, atom = 6;

bool isComparison(const Node& node) { return node.operation >= less && node.operation <= unequal; }

std::string_view nameOfOperation(Operation operation) {
  constexpr std::array names = std::to_array<std::pair<Operation, std::string_view>>(
      {{minimum, "minimum"}, {maximum, "maximum"}, {absolute, "abs"},    {sign, "sign"},
       {nothing, "nothing"}, {chained, "chain"},   {exp, "exp"},         {expm1, "expm1"},
       {log, "log"},         {log1p, "log1p"},     {sqrt, "sqrt"},       {sin, "sin"},
       {cos, "cos"},         {sinh, "sinh"},       {cosh, "cosh"},       {atan, "atan"},
       {erf, "erf"},         {normcdf, "normcdf"}, {normpdf, "normpdf"}, {bell, "bell"}});
  for (const auto& [known, name] : names) {
    if (known == operation) return name;
  }
  return {};
}

std::string bracketed(const std::string& text, bool needed) {
  return needed ? std::string("(").append(text).append(")") : text;
}

/// Appends a word to a comma-separated list.
void enlist(std::string& list, const std::string& word) {
  if (!list.empty()) list += ", ";
  list += word;
}

}  // namespace

std::string pythonNumber(double number) {
  if (std::isnan(number)) return "math.nan";
  if (std::isinf(number)) return number < 0 ? "-math.inf" : "math.inf";
  return digits(number);
}

PythonPrinter::PythonPrinter(const Expressions& in,
                             std::function<std::string(const NamedActivation&)> nameOf)
    : in_(in), nameOf_(std::move(nameOf)) {}

std::string PythonPrinter::body(std::span<const int> roots) {
  countUses(roots);
  for (const int part : in_.partsOf(roots)) {
    if (in_.is(part, activation)) {
      assignCall(in_[part]);
    } else if (uses_[part] > 1 && arity(in_[part].operation) > 0 && !isComparison(in_[part])) {
      assign(part);
    }
  }
  std::string results;
  for (const int root : roots) enlist(results, printedRoot(root));
  return lines_ + "    return " + results + "\n";
}

void PythonPrinter::countUses(std::span<const int> roots) {
  for (const int part : in_.partsOf(roots)) {
    const Node node = plain(in_[part]);
    const bool isSquare = node.operation == multiply && node.a == node.b;
    for (const int operand : {node.a, isSquare ? -1 : node.b, node.c}) {
      if (operand >= 0) ++uses_[operand];
    }
  }
  for (const int root : roots) ++uses_[root];
}

/// The node as it is printed: `chained` with a constant inner slope is an ordinary product, since
/// no 0 * infinity can occur; constant factors come first.
Node PythonPrinter::plain(Node node) const {
  if (node.operation == chained && in_.isConstant(node.b)) {
    node = {.operation = multiply, .a = node.a, .b = node.b};
  }
  if (node.operation == multiply && in_.isConstant(node.b)) std::swap(node.a, node.b);
  return node;
}

std::string PythonPrinter::fresh() { return std::string("t").append(std::to_string(++last_)); }

void PythonPrinter::assign(int node) {
  const std::string text = anyOf(in_[node], 0);
  const std::string name = fresh();
  lines_ += "    " + name + " = " + text + "\n";
  names_[node] = name;
}

/// Writes "t1, t2 = f(u)": one call of a function of the catalogue gives value and slope.
void PythonPrinter::assignCall(const Node& node) {
  const auto [at, isNew] = called_.try_emplace({node.function, node.a});
  if (!isNew) return;
  const std::string argument = printed(node.a, 0);
  at->second = {fresh(), fresh()};
  lines_ += "    " + at->second[0] + ", " + at->second[1] + " = " +
            nameOf_(in_.functions()[node.function]) + "(" + argument + ")\n";
}

std::string PythonPrinter::printedRoot(int node) {
  if (!in_.isConstant(node)) return printed(node, 0);
  helpers_.insert("full_like");
  return "full_like(x, " + pythonNumber(in_[node].number) + ")";
}

std::string PythonPrinter::printed(int node, int level) {
  if (const auto named = names_.find(node); named != names_.end()) return named->second;
  return anyOf(in_[node], level);
}

std::string PythonPrinter::anyOf(const Node& asked, int level) {
  const Node node = plain(asked);
  switch (node.operation) {
    case constant:
      return bracketed(pythonNumber(node.number), std::signbit(node.number) && level > multiplying);
    case variable:
      return "x";
    case add:
      return infix(node, " + ", adding, level);
    case subtract:
      return infix(node, " - ", adding, level);
    case multiply:
      return product(node, level);
    case divide:
      return infix(node, " / ", multiplying, level);
    case power:
      return bracketed(printed(node.a, atom) + "**" + printed(node.b, atom), level > raising);
    case negate:
      return bracketed(std::string("-").append(printed(node.a, signing)), level > signing);
    case activation:
      return called_.at({node.function, node.a})[static_cast<std::size_t>(node.order)];
    case Operation::select:
      helpers_.insert("where");
      return "where(" + test(node.a) + ", " + printed(node.b, 0) + ", " + printed(node.c, 0) + ")";
    default:
      if (isComparison(node)) return bracketed("1.0 * (" + comparison(node) + ")", level > adding);
      return call(nameOfOperation(node.operation), {node.a, node.b, node.c});
  }
}

std::string PythonPrinter::product(const Node& node, int level) {
  if (node.a == node.b) return bracketed(printed(node.a, atom) + "**2", level > raising);
  return infix(node, " * ", multiplying, level);
}

std::string PythonPrinter::infix(const Node& node, std::string_view operatorSign, int own,
                                 int level) {
  return bracketed(printed(node.a, own) + std::string(operatorSign) + printed(node.b, own + 1),
                   level > own);
}

std::string PythonPrinter::call(std::string_view name, std::initializer_list<int> operands) {
  helpers_.insert(std::string(name));
  std::string arguments;
  for (const int operand : operands) {
    if (operand >= 0) enlist(arguments, printed(operand, 0));
  }
  return std::string(name) + "(" + arguments + ")";
}

std::string PythonPrinter::comparison(const Node& node) {
  constexpr std::array<std::string_view, 4> signs = {" < ", " <= ", " == ", " != "},
                                            turned = {" > ", " >= ", " == ", " != "};
  const auto index = static_cast<std::size_t>(node.operation) - static_cast<std::size_t>(less);
  const std::string a = printed(node.a, comparing + 1), b = printed(node.b, comparing + 1);
  const bool isTurned = in_.isConstant(node.a);  // x > 0 reads better than 0 < x
  return isTurned ? b + std::string(turned[index]) + a : a + std::string(signs[index]) + b;
}

std::string PythonPrinter::test(int node) {
  if (isComparison(in_[node])) return comparison(in_[node]);
  return printed(node, comparing + 1) + " != 0";
}

}  // namespace plot_twist
