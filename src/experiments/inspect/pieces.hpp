#pragma once

#include <vector>

#include "experiments/inspect/sampler.hpp"

namespace plot_twist::inspection {

/// A point at which value, slope or curvature jumps. The samples hold the limits from either side.
struct Break {
  Sample left, right;
  Smoothness kind;  // jump, continuous or once
};

/// A stretch without a break on which the function is a number: samples in ascending order, at
/// least one, the first and the last being limits from inside where a break ends it.
struct Piece {
  std::vector<Sample> samples;
  bool endless[2] = {false, false};  // whether it goes on to -inf, to +inf
};

struct Pieces {
  std::vector<Piece> pieces;
  std::vector<Break> breaks;
};

/// Cuts the line at the kinks that the function knows of, at jumps that nobody told of, and where
/// the function is not a number.
Pieces cut(const Sampler& sampler);

}  // namespace plot_twist::inspection
