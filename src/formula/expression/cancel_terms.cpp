#include "formula/expression/cancel_terms.hpp"

#include <algorithm>
#include <vector>

namespace plot_twist {
namespace {

constexpr std::size_t mostTerms = 16;  // beyond these a sum is one term

struct Term {
  int node;
  Sign sign;
};

Sign opposite(Sign sign) { return sign == Sign::plus ? Sign::minus : Sign::plus; }

/// Adds the terms of a sum, each with its sign.
void collect(const Expressions& in, int node, Sign sign, std::vector<Term>& terms) {
  const bool isFull = terms.size() >= mostTerms;
  if (!isFull && (in.is(node, Operation::add) || in.is(node, Operation::subtract))) {
    collect(in, in[node].a, sign, terms);
    collect(in, in[node].b, in.is(node, Operation::add) ? sign : opposite(sign), terms);
  } else if (in.is(node, Operation::negate)) {
    collect(in, in[node].a, opposite(sign), terms);
  } else {
    terms.push_back({node, sign});
  }
}

/// Takes pairs of opposite terms away; returns one node of each.
std::vector<int> cancel(std::vector<Term>& terms) {
  std::vector<int> lost;
  std::vector<Term> left;
  for (const Term& term : terms) {
    const auto isOpposite = [&](const Term& other) {
      return other.node == term.node && other.sign != term.sign;
    };
    if (const auto found = std::ranges::find_if(left, isOpposite); found != left.end()) {
      left.erase(found);
      lost.push_back(term.node);
    } else {
      left.push_back(term);
    }
  }
  terms = std::move(left);
  return lost;
}

}  // namespace

int nothingOf(Expressions& in, int node) {
  while (in.is(node, Operation::exp)) node = in[node].a;  // e^u is a number where u is
  return in.make(Operation::nothing, node);
}

std::optional<int> withoutOppositeTerms(Expressions& in, int a, Sign sign, int b) {
  std::vector<Term> terms;
  collect(in, a, Sign::plus, terms);
  collect(in, b, sign, terms);
  const std::vector<int> lost = cancel(terms);
  if (lost.empty()) return {};
  int sum = in.constant(0);
  for (const Term& term : terms) {
    sum = term.sign == Sign::plus ? in.add(sum, term.node) : in.subtract(sum, term.node);
  }
  for (const int node : lost) {
    if (!in.isConstant(node)) sum = in.add(sum, nothingOf(in, node));
  }
  return sum;
}

}  // namespace plot_twist
