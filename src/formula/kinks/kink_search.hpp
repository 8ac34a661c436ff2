#pragma once

#include <vector>

#include "activations/activation.hpp"
#include "formula/expression/expression.hpp"

namespace plot_twist {

/// The kinks and jumps of an expression, x ascending.
///
/// A kink comes from a node that switches (abs, sign, min, max, a comparison, a condition, a
/// function of the catalogue with kinks, a denominator), which it does where another expression
/// changes its sign: abs(x - 1) at the sign change of x - 1. Sign changes are searched between the
/// points of scan_points.hpp and bisected down to neighbouring doubles. At each, both sides are
/// evaluated with the switch held in its state on that side; where value and slope agree, as those
/// of abs(x)^2 at 0 do, there is no kink.
///
/// Two sign changes between neighbouring scan points are missed. Of very many, as abs(sin(x)) has,
/// the 200 nearest to 0 are found.
std::vector<Kink> findKinks(const Expressions& expressions, int value, int slope);

}  // namespace plot_twist
