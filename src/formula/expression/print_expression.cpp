#include "formula/expression/print_expression.hpp"

#include <array>

#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

using enum Operation;

struct Infix {
  Operation operation;
  std::string_view sign;
  int level;  // precedence: higher binds tighter
};

constexpr std::array infixes = std::to_array<Infix>({{less, " < ", 1},
                                                     {lessEqual, " <= ", 1},
                                                     {equal, " == ", 1},
                                                     {unequal, " != ", 1},
                                                     {add, " + ", 2},
                                                     {subtract, " - ", 2},
                                                     {multiply, " * ", 3},
                                                     {divide, " / ", 3},
                                                     {power, "^", 5}});

struct Named {
  Operation operation;
  std::string_view name;
};

constexpr std::array names = std::to_array<Named>(
    {{variable, "x"},  {minimum, "min"}, {maximum, "max"},     {absolute, "abs"},
     {sign, "sign"},   {exp, "exp"},     {expm1, "expm1"},     {log, "log"},
     {log1p, "log1p"}, {sqrt, "sqrt"},   {sin, "sin"},         {cos, "cos"},
     {sinh, "sinh"},   {cosh, "cosh"},   {atan, "atan"},       {erf, "erf"},
     {bell, "bell"},   {power, "power"}, {normcdf, "normcdf"}, {normpdf, "normpdf"}});

std::string_view nameOf(Operation operation) {
  for (const Named& named : names) {
    if (named.operation == operation) return named.name;
  }
  return {};
}

class Printer {
 public:
  Printer(const Expressions& in, std::span<const std::string_view> parameters)
      : in_(in), parameters_(parameters) {}

  std::string run(int node) {
    print(node, 0);
    return out_.size() > longest ? out_.substr(0, longest) + "..." : out_;
  }

 private:
  static constexpr std::size_t longest = 120;

  /// Prints a node, in brackets if its precedence is below `level`.
  void print(int node, int level) {
    if (out_.size() > longest) return;  // shared nodes make the text exponentially long
    const Node& it = in_[node];
    if (it.operation == constant) return printNumber(it.number, level);
    if (it.operation == parameter) {
      out_ += parameters_[static_cast<std::size_t>(it.number)];
      return;
    }
    if (it.operation == negate) return printBefore("-", it, level);
    if (it.operation == nothing) return printBefore("0 * ", it, level);
    if (it.operation == Operation::select) return printChoice(it, level);
    for (const Infix& infix : infixes) {
      if (infix.operation == it.operation) return printInfix(it, infix, level);
    }
    printCall(it);
  }

  void printNumber(double number, int level) {
    const bool needsBrackets = number < 0 && level > 3;
    if (needsBrackets) out_ += '(';
    out_ += digits(number);
    if (needsBrackets) out_ += ')';
  }

  void printBefore(std::string_view sign, const Node& it, int level) {
    if (level > 3) out_ += '(';
    out_ += sign;
    print(it.a, 4);
    if (level > 3) out_ += ')';
  }

  void printChoice(const Node& it, int level) {
    if (level > 0) out_ += '(';
    print(it.a, 1);
    out_ += " ? ";
    print(it.b, 0);
    out_ += " : ";
    print(it.c, 0);
    if (level > 0) out_ += ')';
  }

  void printInfix(const Node& it, const Infix& infix, int level) {
    if (it.operation == multiply && it.a == it.b) return printPower(it.a, "^2", level);
    const Node& cube = in_[it.b];
    if (it.operation == multiply && cube.operation == multiply && cube.a == it.a &&
        cube.b == it.a) {
      return printPower(it.a, "^3", level);
    }
    if (level > infix.level) out_ += '(';
    // A constant factor comes first, as people write it.
    const bool isSwapped =
        it.operation == multiply && (in_.isConstant(it.b) || in_.is(it.b, parameter));
    // Sums and products are read from the left; powers are not, and comparisons have no next.
    print(isSwapped ? it.b : it.a, it.operation <= divide ? infix.level : infix.level + 1);
    out_ += infix.sign;
    print(isSwapped ? it.a : it.b, infix.level + 1);
    if (level > infix.level) out_ += ')';
  }

  void printPower(int base, std::string_view exponent, int level) {
    if (level > 5) out_ += '(';
    print(base, 6);
    out_ += exponent;
    if (level > 5) out_ += ')';
  }

  void printCall(const Node& it) {
    const bool isActivation = it.operation == activation;
    out_ += isActivation ? in_.functions()[it.function].id : std::string(nameOf(it.operation));
    if (it.a < 0) return;
    out_ += '(';
    print(it.a, 0);
    if (it.b >= 0) {
      out_ += ", ";
      print(it.b, 0);
    }
    if (isActivation) {
      for (const double parameter : in_.functions()[it.function].parameters) {
        out_ += ", " + digits(parameter);
      }
    }
    out_ += ')';
  }

  const Expressions& in_;
  std::span<const std::string_view> parameters_;
  std::string out_;
};

}  // namespace

std::string printExpression(const Expressions& in, int node,
                            std::span<const std::string_view> parameters) {
  return Printer(in, parameters).run(node);
}

}  // namespace plot_twist
