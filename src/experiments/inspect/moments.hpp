#pragma once

#include <span>
#include <string>
#include <vector>

#include "experiments/inspect/weighing.hpp"

namespace plot_twist::inspection {

/// Means over Z ~ N(0, 1). Infinite where the integral grows without bound, NaN where it does not
/// exist: where f is not a number for some z, or where infinities of both signs meet, as for 1/Z.
struct Moments {
  double mean, variance;              // of f(Z)
  double meanSquare;                  // E[f(Z)^2]
  double meanSlope, meanSquareSlope;  // E[f'(Z)], E[f'(Z)^2]
  double meanProduct;                 // E[Z f(Z)]
  double varianceRate;                // E[Z f(Z) f'(Z)]
  double error;  // estimated error of the least certain of them, relative to what is summed up
  std::vector<std::string> beyond;  // those that are infinite only because no double is as large
};

/// Computes the moments by Gauss and Kronrod's rule on panels from -38 to 38, beyond which a normal
/// density is no double. Panels end at `breaks` and at `peaks`, extrema however narrow, and shrink
/// by halves towards poles; they are halved until the rule's own estimate of its error is below
/// 10^-14 or 1,500 panels are reached. Whether a pole can be integrated is decided by its order.
/// Where the function itself is no double, `withDensity`, if there is one, is integrated from -76
/// to 76 instead.
Moments momentsOf(const Sampler& sampler, std::span<const double> breaks,
                  std::span<const double> peaks, const WithDensity& withDensity);

}  // namespace plot_twist::inspection
