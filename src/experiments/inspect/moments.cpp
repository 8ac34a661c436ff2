#include "experiments/inspect/moments.hpp"

#include <cmath>

#include "experiments/shared/gaussian_mean.hpp"

namespace plot_twist::inspection {

Moments momentsOf(const Sampler& sampler, std::span<const double> breaks) {
  constexpr int halvings = 2;  // ten nodes per eighth of a deviation
  const GaussianNodes nodes = gaussianNodes(1, breaks, halvings);
  const auto samples = sampler.at(nodes.x);
  Moments sum{};
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const auto& [z, value, slope, curvature] = samples[i];
    const double weight = nodes.weight[i];
    sum.mean += weight * value;
    sum.meanSquare += weight * value * value;
    sum.meanSlope += weight * slope;
    sum.meanSquareSlope += weight * slope * slope;
    sum.meanProduct += weight * z * value;
    sum.varianceRate += weight * z * value * slope;
  }
  // Rounding errors of integrals that are 0 by symmetry.
  if (std::abs(sum.mean) < 1e-14 * std::sqrt(sum.meanSquare)) sum.mean = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double distance = samples[i].value - sum.mean;
    sum.variance += nodes.weight[i] * distance * distance;
  }
  return sum;
}

}  // namespace plot_twist::inspection
