#pragma once

#include "experiments/inspect/pieces.hpp"

namespace plot_twist::inspection {

/// The behaviour of a function towards -infinity or infinity. NaN: no limit, no asymptote.
struct Tail {
  double valueLimit, slopeLimit;           // may be infinite
  double asymptoteSlope, asymptoteOffset;  // f(x) - (slope * x + offset) tends to 0
  bool saturates;                          // the slope tends to 0
};

enum class TailSide { left, right };

/// The limits of an outermost piece on one side; all NaN if the piece does not extend to infinity.
Tail tailOf(const Sampler& sampler, const Piece& piece, TailSide side);

/// For each sample, whether its slope is 0 because the function is constant there, and not because
/// the slope underflowed.
std::vector<bool> findFlat(const Piece& piece);

}  // namespace plot_twist::inspection
