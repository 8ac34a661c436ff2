#pragma once

#include <span>
#include <vector>

#include "activations/activation.hpp"

namespace plot_twist {

/// Points and weights that make a sum of a mean over x ~ N(0, deviation^2): E[g(x)] is
/// sum weight[i] * g(x[i]).
struct GaussianNodes {
  std::vector<double> x, weight;
};

/// Gauss and Legendre's rule on panels that end at each of `breaks`, where g has a corner or a
/// jump. They cover 12 deviations to either side, and are small around 0, where activations bend,
/// however great the deviation. Each of `halvings` doubles their number.
GaussianNodes gaussianNodes(double deviation, std::span<const double> breaks, int halvings = 0);

/// Means of a function and of its derivative over x ~ N(0, deviation^2).
struct GaussianMoments {
  double value, squaredValue;  // E[f(x)], E[f(x)^2]
  double slope, squaredSlope;  // E[f'(x)], E[f'(x)^2]; a jump has no part in f'
};

/// By quadrature, to about 12 digits for everything in the catalogue. NaN where f is NaN for some
/// x, or where the deviation is not a finite number from 0 up.
GaussianMoments gaussianMoments(const Activation& activation, double deviation);

}  // namespace plot_twist
