#include "experiments/inside/folds/region_bound.hpp"

#include <algorithm>
#include <array>

namespace plot_twist {
namespace {

constexpr int plane = 2;  // most dimensions of the inputs

/// C(n, j) for j of 0, 1 and 2.
double choose(double n, int j) { return j == 0 ? 1 : (j == 1 ? n : n * (n - 1) / 2); }

/// Whether a function has two pieces, one of them flat.
bool isRectifier(const LinearPieces& function) {
  const auto& pieces = function.pieces;
  return pieces.size() == 2 && (pieces[0].slope == 0 || pieces[1].slope == 0);
}

/// The sum over all j_l, layer by layer; `ways[d]` are the terms that leave d dimensions.
std::vector<double> boundOfRectifiers(std::span<const int> layers) {
  std::array<double, plane + 1> ways{};
  ways[std::min(plane, layers[0])] = 1;
  std::vector<double> bounds;
  for (std::size_t layer = 1; layer + 1 < layers.size(); ++layer) {
    std::array<double, plane + 1> next{};
    double sum = 0;
    for (int dimensions = 0; dimensions <= plane; ++dimensions) {
      for (int flat = 0; flat <= std::min(dimensions, layers[layer]); ++flat) {
        const double terms = ways[dimensions] * choose(layers[layer], flat);
        next[std::min(dimensions, layers[layer] - flat)] += terms;
        sum += terms;
      }
    }
    ways = next;
    bounds.push_back(sum);
  }
  return bounds;
}

std::vector<double> boundOfArrangements(std::span<const int> layers,
                                        std::span<const LinearPieces> functions) {
  std::vector<double> bounds;
  double product = 1;
  int dimensions = std::min(plane, layers[0]);
  for (std::size_t layer = 0; layer < functions.size(); ++layer) {
    dimensions = std::min(dimensions, layers[layer + 1]);
    const double kinks = static_cast<double>(functions[layer].pieces.size() - 1);
    double sum = 0;
    for (int j = 0; j <= dimensions; ++j) sum += choose(kinks * layers[layer + 1], j);
    bounds.push_back(product *= sum);
  }
  return bounds;
}

}  // namespace

RegionBound regionBound(std::span<const int> layers, std::span<const LinearPieces> pieces,
                        bool hasSkips) {
  if (!hasSkips && std::ranges::all_of(pieces, isRectifier)) {
    return {boundOfRectifiers(layers),
            "Serra, Tjandraatmadja and Ramalingam 2018, Bounding and counting linear regions of "
            "deep neural networks, theorem 1"};
  }
  return {
      boundOfArrangements(layers, pieces),
      "Zaslavsky 1975, Facing up to arrangements, with a line for each kink of a unit, layer by "
      "layer as in Montufar 2017, Notes on the number of linear regions of deep neural "
      "networks"};
}

}  // namespace plot_twist
