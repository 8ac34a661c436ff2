#pragma once

#include <span>

#include "activations/activation.hpp"
#include "formula/program/program.hpp"

namespace plot_twist {

/// The supremum of |f'|, found numerically: the largest of |f'| over the scan points and both sides
/// of every kink, its three largest local maxima refined by golden-section search. Infinite if |f'|
/// still grows at the ends of the scan and exceeds 10^15 there. A peak narrower than the scan's
/// steps may be missed; otherwise the relative error is about 1e-15.
///
/// `tangents` computes f and f'.
double findLargestSlope(const Program& tangents, std::span<const Kink> kinks);

}  // namespace plot_twist
