#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "datasets/dataset_settings.hpp"
#include "math/random.hpp"
#include "schema/field.hpp"
#include "schema/menu.hpp"

namespace plot_twist {

/// Which points to draw, or which are given. A kind ignores the settings that it does not use:
/// `turns` is read by the spirals only; `points`, `noise` and `classes` by kinds that are drawn.
struct DatasetConfig {
  std::string kind = "spirals";
  int points = 200;
  double noise = 0.05;
  double turns = 2;
  int classes = 2;
  double testShare = 0;
  std::vector<double> custom = {};
  std::uint32_t seed = 42;
};

/// n points with a label each: their class, or in a regression their value. Points that are drawn
/// come class by class, given ones in the order given.
struct Dataset {
  Eigen::MatrixX2d inputs;           // (n, 2)
  Eigen::VectorXd labels;            // (n), 0 to classes - 1; values of a regression: -1 to 1
  int classes;                       // one more than the greatest label; 0: a regression
  std::vector<std::uint32_t> train;  // indices of the samples to train on, ascending
  std::vector<std::uint32_t> test;   // the others, ascending; none if testShare is 0

  bool isRegression() const { return classes == 0; }
};

/// The position of a point before noise is added.
struct Place {
  double x, y;
};

/// A kind of dataset: a row of the menu, with exactly one of `place` and `given`.
struct DatasetInfo : Choice {
  int mostClasses;  // 2 to 8; 0: a regression, whose points have values in place of classes
  /// The clean position of point `index` (0 to config.points - 1) of class `label`, or null.
  Place (*place)(int label, int index, const DatasetConfig& config, NumpyRandom& random);
  /// All points of a kind that is not drawn, (n, 3) row-major: x, y, label; or null.
  std::span<const double> (*given)(const DatasetConfig& config);
  /// The value, -1 to 1, of a point at a clean position, or null: the point has a class, or its
  /// value is given.
  double (*value)(Place place) = nullptr;

  constexpr bool isRegression() const { return mostClasses == 0; }
};

/// All kinds, in menu order.
std::span<const DatasetInfo> datasets();
inline constexpr Menu datasetMenu{"datasets", [] { return choicesOf(datasets()); }};

template <>
inline constexpr std::string_view meaningOf<DatasetConfig> =
    "Points in the plane, of two to eight classes or with a value each.";

template <>
inline constexpr auto settingsOf<DatasetConfig> =
    std::tuple_cat(std::tuple{setting<&DatasetConfig::kind>(
                       {.label = "dataset",
                        .meaning = "points to learn from: an id of the catalogue",
                        .group = dataQuestion,
                        .menu = &datasetMenu})},
                   drawnSettings<DatasetConfig, &DatasetConfig::kind>,
                   classSettings<DatasetConfig, &DatasetConfig::kind>,
                   std::tuple{setting<&DatasetConfig::seed>(
                       {.label = "seed", .meaning = "seed of the points, and of those held out"})});

/// Empty if makeDataset accepts `config`, otherwise one sentence that names what is wrong.
std::string validate(const DatasetConfig& config);

/// The number of points and of classes of the dataset; a regression has 0 classes. Precondition:
/// `validate(config)` is empty.
int sampleCount(const DatasetConfig& config);
int classCount(const DatasetConfig& config);
/// Whether the points of a dataset have values in place of classes. Precondition: `kind` is in
/// datasets().
bool isRegression(std::string_view kind);

/// Draws come from NumpyRandom(seed), class by class: what the clean positions need (those of the
/// checkerboard and of a regression do), then the noise on all x of the class, then that on all y.
/// A value is that of the clean position. The test samples are chosen by another NumpyRandom(seed):
/// see splitSamples. Precondition: `validate(config)` is empty.
Dataset makeDataset(const DatasetConfig& config);

/// (n, 3) row-major: x, y, label.
std::vector<double> pointsOf(const Dataset& data);

}  // namespace plot_twist
