#include "datasets/dataset.hpp"

#include <algorithm>
#include <array>

#include "datasets/shapes.hpp"
#include "math/random.hpp"
#include "math/sentences.hpp"

namespace plot_twist {
namespace {

constexpr std::array<DatasetInfo, 5> table = {{
    {"spirals", "Spirals", "two arms wound around each other", shapes::spirals},
    {"circles", "Circles", "a ring inside a ring", shapes::circles},
    {"moons", "Moons", "two half circles that reach into each other", shapes::moons},
    {"xor", "XOR", "opposite corners of a square belong together", shapes::xorCorners},
    {"gaussians", "Gaussians", "two spots that a straight line separates", shapes::gaussians},
}};

const DatasetInfo& find(std::string_view id) {
  return *std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.id == id; });
}

}  // namespace

double shapes::linspace(double from, double to, int count, int index) {
  if (count == 1) return from;
  if (index == count - 1) return to;
  return index * ((to - from) / (count - 1)) + from;
}

std::span<const DatasetInfo> datasets() { return table; }

std::string explain(const DatasetConfig& config) {
  if (auto wrong = explainRow("dataset", config.kind, datasets()); !wrong.empty()) return wrong;
  if (config.points == 0) return "points must be 1 to 10000 per class, got 0: an empty dataset";
  if (config.points < 1 || config.points > 10000) {
    return "points must be 1 to 10000 per class, got " + std::to_string(config.points);
  }
  if (auto wrong = explainRange("noise", config.noise, 0, 10); !wrong.empty()) return wrong;
  return explainRange("turns", config.turns, 0, 20);
}

Dataset makeDataset(const DatasetConfig& config) {
  const DatasetInfo& kind = find(config.kind);
  const int n = config.points;
  NumpyRandom random(config.seed);
  Dataset data{Eigen::MatrixX2d(2 * n, 2), Eigen::VectorXd(2 * n)};
  for (int label = 0; label < 2; ++label) {
    auto inputs = data.inputs.middleRows(label * n, n);
    for (int i = 0; i < n; ++i) {
      const Place place = kind.place(label, i, config);
      inputs(i, 0) = place.x;
      inputs(i, 1) = place.y;
    }
    for (int axis = 0; axis < 2; ++axis) {
      for (int i = 0; i < n; ++i) inputs(i, axis) += config.noise * random.normal();
    }
    data.labels.segment(label * n, n).setConstant(label);
  }
  return data;
}

}  // namespace plot_twist
