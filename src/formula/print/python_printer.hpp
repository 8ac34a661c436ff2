#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A number as a Python literal.
std::string pythonNumber(double number);

/// Prints the body of a Python function of x that returns the values of some nodes. Nodes that are
/// used more than once, and calls of functions of the catalogue, are assigned to a variable in a
/// line of their own.
class PythonPrinter {
 public:
  /// `nameOf` returns the Python name of a function of the catalogue.
  PythonPrinter(const Expressions& in, std::function<std::string(const NamedActivation&)> nameOf);

  /// "    t1 = ...\n    return ...", one returned value per root.
  std::string body(std::span<const int> roots);
  /// The names of the functions that were printed, without those of the catalogue.
  const std::set<std::string>& helpers() const { return helpers_; }

 private:
  std::string printed(int node, int level);
  std::string printedRoot(int node);
  std::string infix(const Node& node, std::string_view sign, int own, int level);
  std::string product(const Node& node, int level);
  std::string call(std::string_view name, std::initializer_list<int> operands);
  std::string test(int node);
  std::string comparison(const Node& node);
  std::string anyOf(const Node& node, int level);
  void countUses(std::span<const int> roots);
  void assign(int node);
  void assignCall(const Node& node);
  Node plain(Node node) const;
  std::string fresh();

  const Expressions& in_;
  std::function<std::string(const NamedActivation&)> nameOf_;
  std::map<int, int> uses_;
  std::map<int, std::string> names_;                                // of nodes that have a line
  std::map<std::pair<int, int>, std::vector<std::string>> called_;  // [function, argument]
  std::set<std::string> helpers_;
  std::string lines_;
  int last_ = 0;
};

}  // namespace plot_twist
