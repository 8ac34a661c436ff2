#include "experiments/shared/unit_places.hpp"

#include <numeric>

namespace plot_twist {

int unitCount(std::span<const int> layers) {
  return std::accumulate(layers.begin(), layers.end(), 0);
}

int firstUnit(std::span<const int> layers, int layer) {
  return unitCount(layers.first(static_cast<std::size_t>(layer)));
}

UnitPlace placeOf(std::span<const int> layers, int unit) {
  UnitPlace at{0, unit};
  for (; at.place >= layers[static_cast<std::size_t>(at.layer)]; ++at.layer) {
    at.place -= layers[static_cast<std::size_t>(at.layer)];
  }
  return at;
}

}  // namespace plot_twist
