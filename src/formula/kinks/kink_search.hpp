#pragma once

#include <set>
#include <vector>

#include "activations/activation.hpp"
#include "formula/exact/exact_function.hpp"
#include "formula/kinks/switching_points.hpp"

namespace plot_twist {

/// The own slope of a function at a point where its pieces meet, where a program that
/// takes one piece's would be wrong.
struct Meeting {
  double x, slope;
  bool isKink;
};

/// What a function does where its pieces meet, x ascending.
struct Meetings {
  std::vector<Kink> kinks;
  std::vector<Bend> bends;
  std::vector<Meeting> slopes;
  std::vector<double> ends;  // of the domain
};

/// Looks at each zero of a switch (abs, sign, min, max, a comparison, a condition, a denominator, a
/// logarithm, a root, a function of the catalogue made of them) and compares the limits from both
/// sides. Where value and slope agree, as those of abs(x)^2 at 0 do, there is no kink.
///
/// The slope at a point where pieces meet is the common limit from both sides; at a kink it is the
/// number nearest to 0 between both, the subgradient of least size: 0 for abs(x), max(x, -x) and
/// max(x, 0), 0.1 for max(x, 0.1 * x), as PyTorch has it. (Where a function of the catalogue has
/// the kink, its own slope stays.)
class KinkSearch {
 public:
  /// The function has to outlive this.
  explicit KinkSearch(const ExactFunction& function) : function_(function), points_(function) {}

  /// All that was found so far, and everything with |x| <= reach is.
  const Meetings& within(double reach);

 private:
  void look(const SwitchingPoint& point);

  const ExactFunction& function_;
  SwitchingPoints points_;
  double reached_ = -1;
  std::set<double> known_;
  Meetings meetings_;
};

}  // namespace plot_twist
