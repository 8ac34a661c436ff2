#pragma once

#include "experiments/inspect/pieces.hpp"

namespace plot_twist::inspection {

/// What becomes of a function on one side. NaN stands for "no limit", "no asymptote".
struct Tail {
  double valueLimit, slopeLimit;           // may be infinite
  double asymptoteSlope, asymptoteOffset;  // the line slope * x + offset that it comes near
  bool saturates;                          // the slope tends to 0
};

enum class TailSide { left, right };

/// Reads the limits off the far end of an outermost piece; all NaN if the piece ends before.
Tail tailOf(const Sampler& sampler, const Piece& piece, TailSide side);

/// Which samples have a slope of 0 because nothing happens there, and not because what happens is
/// too small for a double.
std::vector<bool> findFlat(const Piece& piece);

}  // namespace plot_twist::inspection
