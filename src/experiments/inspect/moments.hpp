#pragma once

#include <span>

#include "experiments/inspect/sampler.hpp"

namespace plot_twist::inspection {

/// Means over Z ~ N(0, 1); NaN where f is not a number for some z.
struct Moments {
  double mean, variance;              // of f(Z)
  double meanSquare;                  // E[f(Z)^2]
  double meanSlope, meanSquareSlope;  // E[f'(Z)], E[f'(Z)^2]
  double meanProduct;                 // E[Z f(Z)]
  double varianceRate;                // E[Z f(Z) f'(Z)]
};

/// Computes the moments by Gauss-Legendre quadrature on panels that end at `breaks`.
Moments momentsOf(const Sampler& sampler, std::span<const double> breaks);

}  // namespace plot_twist::inspection
