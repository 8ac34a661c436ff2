#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "formula/expression/operation.hpp"

namespace plot_twist {

/// A node of an expression: an operation on other nodes, given by their indices.
struct Node {
  Operation operation;
  int a = -1, b = -1, c = -1;
  double number = 0;  // a constant's number, or a parameter's index
  int function = -1;  // an activation's index in functions()
  int order = 0;      // of an activation: 0 value, 1 slope, 2 curvature
};

/// A function of the catalogue with fixed parameters.
struct NamedActivation {
  std::string id;
  std::vector<double> parameters;  // as given; empty: the initial ones
  std::shared_ptr<const Activation> activation;
};

/// Expressions in x as a graph in which equal subexpressions are one node, operands before results.
/// x * tanh(x), with its slope tanh(x) + x tanh'(x), becomes
///
///     0  variable                 x
///     1  activation of 0          tanh(x)
///     2  multiply 0, 1            the value
///     6  activation of 0, order 1     tanh'(x)
///     7  multiply 0, 6
///     8  add 1, 7                 the slope; node 1 is used by both
///
/// (3 to 5 are constants and the second derivative, for the curvature.) `make` simplifies where
/// that changes no result for a finite x: constants are folded, 0 u is 0, 1 u is u, powers of two
/// move to the front of products.
class Expressions {
 public:
  /// Whether operations on constants become constants, rounded to doubles; otherwise they stay, to
  /// be computed in as many digits as are needed.
  enum class Constants : std::uint8_t { folded, kept };

  explicit Expressions(Constants constants = Constants::folded);

  bool keepsConstants() const { return constants_ == Constants::kept; }

  int x() const { return 0; }
  int constant(double number);
  /// A parameter without a number. Expressions that contain one can be printed, not computed.
  int parameter(int index);
  int make(Operation operation, int a, int b = -1, int c = -1);
  /// The order-th derivative of an activation at u.
  int activate(int function, int order, int u);
  /// The index of a function of the catalogue, for `activate`.
  int function(const std::string& id, std::vector<double> parameters = {});

  /// A bound of the relative error that rounding may have put into a constant: that of what it was
  /// folded from, half a unit of the last place for pi and e, 0 for numbers as typed.
  double errorOfConstant(double number) const;
  void noteError(double number, double relative);
  /// Whether a folded constant looks exact, as erf(10) = 1 does, and is not known to be.
  bool hasDoubtful() const { return hasDoubtful_; }

  int add(int a, int b) { return make(Operation::add, a, b); }
  int subtract(int a, int b) { return make(Operation::subtract, a, b); }
  int multiply(int a, int b) { return make(Operation::multiply, a, b); }
  int divide(int a, int b) { return make(Operation::divide, a, b); }
  int negate(int a) { return make(Operation::negate, a); }
  int scale(double factor, int a) { return multiply(constant(factor), a); }

  const Node& operator[](int node) const { return nodes_[node]; }
  bool is(int node, Operation operation) const { return nodes_[node].operation == operation; }
  bool isConstant(int node) const { return is(node, Operation::constant); }
  bool isConstant(int node, double number) const {
    return isConstant(node) && nodes_[node].number == number;
  }
  int size() const { return static_cast<int>(nodes_.size()); }
  std::span<const NamedActivation> functions() const { return functions_; }

  /// The nodes that the roots depend on, the roots included, operands first.
  std::vector<int> partsOf(std::span<const int> roots) const;

 private:
  struct Key {
    Operation operation;
    int a, b, c, function, order;
    std::uint64_t bits;
    auto operator<=>(const Key&) const = default;
  };

  int insert(const Node& node);

  Constants constants_;
  std::vector<Node> nodes_;
  std::map<Key, int> index_;
  // By their fraction's bits: sign and powers of two, which are moved about, change no such error.
  std::map<std::uint64_t, double> constantErrors_;
  std::vector<NamedActivation> functions_;
  bool hasDoubtful_ = false;
};

/// The result of one operation on single numbers; its bits equal those of a pack's lane.
double applyTo(const Node& node, double a, double b, double c,
               std::span<const NamedActivation> functions);

}  // namespace plot_twist
