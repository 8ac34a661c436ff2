#pragma once

#include "experiments/inspect/pieces.hpp"
#include "experiments/inspect/tails.hpp"

namespace plot_twist::inspection {

/// Whether the largest and the least of some numbers grow without end towards an infinity.
struct Swing {
  bool rises, falls;
};

struct Swings {
  Swing value, slope;
};

/// Observed at points of eight stretches from farFrom to farthest: of x sin(x) both ends grow from
/// each stretch to the next, of sin(x) none does.
Swings swingsOf(const Sampler& sampler, TailSide side);

}  // namespace plot_twist::inspection
