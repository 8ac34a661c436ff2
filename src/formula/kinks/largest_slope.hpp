#pragma once

#include <span>

#include "activations/activation.hpp"
#include "formula/program/program.hpp"

namespace plot_twist {

/// The supremum of |f'|, as far as it can be found: the largest over the scan points and both sides
/// of every kink, the three largest of its maxima refined by golden section. Infinite if |f'| still
/// grows at the ends of the scan and exceeds 10^15 there. A peak narrower than the scan's steps may
/// be missed; where the scan sees the maximum, the result is right to about 1e-15 of it.
///
/// `tangents` computes f and f'.
double findLargestSlope(const Program& tangents, std::span<const Kink> kinks);

}  // namespace plot_twist
