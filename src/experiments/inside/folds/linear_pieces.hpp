#pragma once

#include <optional>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// f(x) = slope x + offset from `from` on, up to where the next piece begins.
struct LinearPiece {
  double from, slope, offset;
};

/// A piecewise linear function: its pieces, x ascending, the first from -infinity on.
struct LinearPieces {
  std::vector<LinearPiece> pieces;
  bool isProved;

  const LinearPiece& at(double x) const;
};

/// The pieces of a function that is linear between its kinks and jumps; nothing for others.
///
/// The line of a piece is read off the limits at a kink. That the function is on it is observed at
/// about a hundred points of each piece, near its ends and up to 2^20 away, where value and line
/// must agree to 1e-12 and the curvature must be exactly 0. It is proved where the function has an
/// enclosure (formulas have, in the module with formulas) that finds no curvature but 0.
std::optional<LinearPieces> linearPieces(const Activation& function);

/// The pieces of (1 - t) x + t f(x); one piece for t = 0.
LinearPieces blendPieces(const LinearPieces& curved, double t);

/// The identity.
LinearPieces straightLine();

}  // namespace plot_twist
