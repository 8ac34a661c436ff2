#pragma once

#include <vector>

#include "activations/activation.hpp"
#include "formula/expression/expression.hpp"

namespace plot_twist {

/// The kinks and jumps of an expression, x ascending.
///
/// A part that switches (abs, sign, min, max, a comparison, a condition, a function of the
/// catalogue with kinks, a denominator) does so where another expression changes its sign. Such
/// changes are looked for between the points of scan_points.hpp and halved down to neighbouring
/// doubles; both sides are then evaluated at the very place with the switch held. What does not
/// jump, such as abs(x)^2 at 0, is dropped. Two changes between neighbouring scan points are not
/// seen; of very many (abs(sin(x))) the 200 nearest to 0 are found.
std::vector<Kink> findKinks(const Expressions& expressions, int value, int slope);

}  // namespace plot_twist
