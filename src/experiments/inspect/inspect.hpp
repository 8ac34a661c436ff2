#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// One activation, to be looked at as a whole.
struct InspectConfig {
  std::string activation = "gelu";
  std::vector<double> parameters = {};  // in catalogue order; empty: the defaults
};

/// What is true of a function, found by looking at it: nothing here is read off the catalogue.
///
/// NaN stands for "there is none": no such x, no limit, no asymptote, no moment. The scan resolves
/// what is wider than 1/256 within [-8, 8] and, further out to 1024, than a hundredth
/// of |x|.
struct InspectResult {
  double lower = 0, upper = 0;  // infimum and supremum of the value
  bool lowerReached = false, upperReached = false;
  double lowerAt = 0, upperAt = 0;  // the x nearest to 0 that attains them

  double atZero = 0;                     // f(0)
  bool zeroCentred = false;              // f(0) = 0 and the values have both signs
  bool monotone = false;                 // never decreasing
  std::vector<double> falls = {};        // where it decreases: from, to, from, to, ... ascending
  std::vector<double> domain = {};       // where it is a number, likewise
  double leftLimit = 0, rightLimit = 0;  // of the value as x -> -inf, +inf; may be infinite

  Smoothness smoothness = Smoothness::smooth;  // `smooth`: the curvature is continuous, too
  double breakAt = 0;                    // the worst break, nearest to 0; then what differs there:
  double breakLeft = 0, breakRight = 0;  // limits of the value, the slope or the curvature
  std::vector<double> breaks = {};       // every x at which one of the three jumps, ascending

  bool saturatesLeft = false, saturatesRight = false;  // the slope tends to 0 as x -> -inf, +inf
  double leftSlope = 0, leftOffset = 0;    // the asymptote slope * x + offset as x -> -inf
  double rightSlope = 0, rightOffset = 0;  // and as x -> +inf
  double largestSlope = 0;                 // sup |f'|, a jump having no slope
  double largestSlopeAt = 0;               // nearest to 0; infinite if it is only approached there

  // Moments for Z ~ N(0, 1).
  double mean = 0, variance = 0;              // of f(Z)
  double meanSquare = 0;                      // E[f(Z)^2]
  double meanSlope = 0, meanSquareSlope = 0;  // E[f'(Z)], E[f'(Z)^2]
  double meanProduct = 0;                     // E[Z f(Z)]
  /// How far a variance off 1 is off 1 after a layer whose inputs have mean 0: E[Z f(Z) f'(Z)].
  double varianceRate = 0;
  /// Whether mean 0 and variance 1 are kept by a layer of such weights, and attract (Klambauer et
  /// al., Self-normalizing neural networks, 2017).
  bool selfNormalizing = false;

  std::string fingerprint;  // 16 hexadecimal digits over the bits of all of it
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const InspectConfig& config);

/// Precondition: `validate(config)` is empty. Some 10,000 evaluations.
InspectResult inspect(const InspectConfig& config);

/// The same for any function.
InspectResult inspect(const Activation& activation);

}  // namespace plot_twist
