#pragma once

#include <span>
#include <string_view>

#include "formula/expression/expression.hpp"

namespace plot_twist {

/// A numerically better form of a subexpression, equal to it in exact arithmetic: log(1 + u) is
/// computed as log1p(u), because 1 + u rounds small u away.
struct RewriteRule {
  std::string_view typed, computed;  // in u and v, any expressions
  std::string_view reason;
};

/// Every rule, for tests and documentation.
std::span<const RewriteRule> rewriteRules();

/// Makes the nodes of a formula, in the form that a rule prescribes where one applies.
class Rewriter {
 public:
  explicit Rewriter(Expressions& in) : in_(in) {}

  int make(Operation operation, int a, int b = -1);
  int power(int base, int exponent);

  /// The last rule that was applied since the previous call of takeRule; null if there was none.
  const RewriteRule* takeRule();

 private:
  int makeSum(int a, int b);
  int makeDifference(int a, int b);
  int oneMinus(int b);
  int makeQuotient(int a, int b);
  int makeLog(int a);
  int makeExp(int a);

  struct Product {
    double factor;
    int rest;
  };
  /// A node as a number times the rest.
  Product split(int node) const;
  /// The argument of a function of the catalogue; -1 if the node is another one.
  int argumentOf(std::string_view id, int node) const;
  int argumentOf(Operation operation, int node) const;
  int call(const char* id, int u);
  int twiceNormcdf(int u);
  /// Returns `node`, and notes that the rule with this `typed` was applied.
  int by(std::string_view typed, int node);

  Expressions& in_;
  const RewriteRule* applied_ = nullptr;
};

}  // namespace plot_twist
