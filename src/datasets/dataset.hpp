#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace plot_twist {

/// Two classes of points in the plane.
struct DatasetConfig {
  std::string kind = "spirals";  // an id of datasets()
  int points = 200;              // of each class, 1 to 10,000
  double noise = 0.05;           // standard deviation added to each coordinate, 0 to 10
  double turns = 2;              // of the spirals; other kinds have no turns
  std::uint32_t seed = 42;
};

/// n = 2 * points samples: class 0 first, then class 1.
struct Dataset {
  Eigen::MatrixX2d inputs;  // (n, 2)
  Eigen::VectorXd labels;   // (n), 0 or 1
};

/// Where a point lies before noise moves it.
struct Place {
  double x, y;
};

/// A kind of dataset: a row of the menu. `place(label, index, config)` is the clean position of
/// point `index` (0 to config.points - 1) of class `label`.
struct DatasetInfo {
  std::string_view id, name, description;
  Place (*place)(int label, int index, const DatasetConfig& config);
};

/// All kinds, in menu order.
std::span<const DatasetInfo> datasets();

/// Empty if makeDataset accepts `config`, otherwise one sentence that names what is wrong.
std::string explain(const DatasetConfig& config);

/// Noise comes from NumpyRandom(seed): all x of class 0, all y of class 0, then class 1 likewise.
/// Precondition: `explain(config)` is empty.
Dataset makeDataset(const DatasetConfig& config);

}  // namespace plot_twist
