#include "experiments/race/gradient_health.hpp"

#include <cmath>

#include "experiments/shared/health_states.hpp"

namespace plot_twist {

GradientHealth gradientHealth(std::span<const double> norms, std::span<const int> sizes) {
  const std::size_t layers = sizes.size() - 1;
  // A norm grows with the root of the number of weights.
  std::vector<double> roots(layers);
  for (std::size_t l = 0; l < layers; ++l) {
    roots[l] = std::sqrt(static_cast<double>(sizes[l]) * sizes[l + 1]);
  }
  GradientHealth health;
  health.relative.reserve(norms.size());
  health.states.reserve(norms.size());
  for (std::size_t record = 0; record + layers <= norms.size(); record += layers) {
    const double last = norms[record + layers - 1] / roots[layers - 1];
    for (std::size_t l = 0; l < layers; ++l) {
      const double own = norms[record + l] / roots[l];
      const double relative = own == 0 ? 0 : own / last;
      health.relative.push_back(relative);
      health.states.push_back(healthState(relative));
    }
  }
  return health;
}

}  // namespace plot_twist
