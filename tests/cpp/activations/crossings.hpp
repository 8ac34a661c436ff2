#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist::test {

/// Where a quantity (a slope, a curvature) passes through zero: the stretches, from one extreme to
/// the next and below 1/8, on which no number of relative digits can be asked for.
class Crossings {
 public:
  /// Of a quantity at x[0] < x[1] < ...
  Crossings(const std::vector<double>& x, const std::vector<double>& quantity) {
    const auto at = [&](std::size_t i) { return std::fabs(quantity[i]); };
    std::size_t last = x.size();  // the last place where the quantity was not zero
    for (std::size_t i = 0; i < x.size(); ++i) {
      if (!(at(i) > 0)) continue;
      if (last < i && (quantity[last] < 0) != (quantity[i] < 0)) {
        std::size_t from = last, to = i;
        while (from > 0 && at(from) < small && at(from - 1) > at(from)) --from;
        while (to + 1 < x.size() && at(to) < small && at(to + 1) > at(to)) ++to;
        stretches_.push_back({x[from], x[to]});
      }
      last = i;
    }
  }

  bool isNear(double x) const {
    return std::ranges::any_of(stretches_,
                               [x](const Stretch& s) { return x >= s.from && x <= s.to; });
  }

 private:
  struct Stretch {
    double from, to;
  };
  static constexpr double small = 0.125;

  std::vector<Stretch> stretches_;
};

/// The crossings of slope and curvature. Beyond 64 on either side nothing but a periodic function
/// crosses, and that one keeps its digits.
struct DerivativeCrossings {
  Crossings slope, curvature;

  static DerivativeCrossings of(const Activation& activation) {
    std::vector<double> x;
    for (int i = -64 * 256; i <= 64 * 256; ++i) x.push_back(i / 256.0);
    std::vector<double> slope(x.size()), curvature(x.size());
    activation.evaluate(Evaluation<double>{x, {}, slope, curvature});
    return {{x, slope}, {x, curvature}};
  }
};

}  // namespace plot_twist::test
