#pragma once

#include <vector>

#include "experiments/inspect/sampler.hpp"

namespace plot_twist::inspection {

/// A point at which value, slope or curvature jumps. The samples hold the limits from either side.
struct Break {
  Sample left, right;
  Smoothness kind;  // jump, continuous or once
};

/// An interval without a break on which the function is a number: at least one sample, x ascending.
/// At an end that is a break, the sample holds the limits from inside.
struct Piece {
  std::vector<Sample> samples;
  bool endless[2] = {false, false};  // whether it extends to -infinity, to infinity
  bool isOpen[2] = {false, false};   // whether an end is a hole at 0, where it is no number
  bool isCut[2] = {false, false};    // whether an end is a break, with its limits
  std::vector<Sample> turns = {};    // where the slope changes its sign inside; see findTurns
};

struct Pieces {
  std::vector<Piece> pieces;
  std::vector<Break> breaks;
};

/// Cuts the line at the function's kinks(), at further breaks found between samples, and where the
/// function is NaN.
Pieces cut(const Sampler& sampler);

}  // namespace plot_twist::inspection
