#include "experiments/race/edits/network_edits.hpp"

#include "experiments/race/flatten_parameters.hpp"
#include "experiments/shared/unit_places.hpp"

namespace plot_twist {
namespace {

/// Calls `add` with the flat index of every parameter that leads into a unit.
template <class Add>
void forEachIncoming(const ParameterLayout& layout, const Vector<double>& all, int layer,
                     Index unit, const Add& add) {
  const auto weights = layout.weights(all, layer);
  for (Index i = 0; i < weights.rows(); ++i) add(&weights(i, unit) - all.data());
  add(&layout.biases(all, layer)(unit) - all.data());
  if (!layout.traits(layer).normalized) return;
  const auto normalization = layout.normalization(all, layer);
  for (Index i = 0; i < 2; ++i) add(&normalization(unit, i) - all.data());
}

}  // namespace

std::vector<std::vector<Index>> unitsByLayer(std::span<const int> layers,
                                             std::span<const int> units) {
  if (units.empty()) return {};
  std::vector<std::vector<Index>> places(layers.size() - 1);
  for (const int unit : units) {
    const UnitPlace at = placeOf(layers, unit);
    places[static_cast<std::size_t>(at.layer) - 1].push_back(at.place);
  }
  return places;
}

std::vector<Index> heldParameters(const ParameterLayout& layout, std::span<const int> layers,
                                  const NetworkEdits& edits) {
  const Vector<double> all = Vector<double>::Zero(layout.size());
  std::vector<Index> held;
  const auto add = [&](Index index) { held.push_back(index); };
  for (const int unit : edits.frozen) {
    const UnitPlace at = placeOf(layers, unit);
    forEachIncoming(layout, all, at.layer - 1, at.place, add);
  }
  for (const int unit : edits.removed) {
    const UnitPlace at = placeOf(layers, unit);
    forEachIncoming(layout, all, at.layer - 1, at.place, add);
    const auto above = layout.weights(all, at.layer);
    for (Index j = 0; j < above.cols(); ++j) add(&above(at.place, j) - all.data());
  }
  return held;
}

Index indexOfParameter(const ParameterLayout& layout, int number) {
  const Vector<double> all = Vector<double>::Zero(layout.size());
  Index found = 0;
  forEachParameter(layout, all, [&](const double& parameter) {
    if (number-- == 0) found = &parameter - all.data();
  });
  return found;
}

}  // namespace plot_twist
