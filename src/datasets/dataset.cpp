#include "datasets/dataset.hpp"

#include <algorithm>
#include <array>

#include "datasets/shapes.hpp"
#include "datasets/split.hpp"

namespace plot_twist {
namespace {

constexpr int most = 8;     // most classes of a dataset
constexpr int noClass = 0;  // of points that have values

using Names = std::string_view;
// Settings that a kind uses. `loss` and `regressionLoss` are settings of runs.
constexpr std::array ofSpirals = {Names("classes"), Names("points"), Names("noise"), Names("turns"),
                                  Names("loss")};
constexpr std::array ofDrawn = {Names("classes"), Names("points"), Names("noise"), Names("loss")};
constexpr std::array ofTwo = {Names("points"), Names("noise"), Names("loss")};
constexpr std::array ofTruth = {Names("loss")};
constexpr std::array ofCustom = {Names("custom"), Names("loss")};
constexpr std::array ofSurface = {Names("points"), Names("noise"), Names("regressionLoss")};
constexpr std::array ofValues = {Names("custom"), Names("regressionLoss")};

constexpr std::array<DatasetInfo, 11> table = {{
    {{"spirals", "Spirals", "arms wound around each other", ofSpirals},
     most,
     shapes::spirals,
     nullptr},
    {{"circles", "Circles", "rings inside a ring", ofDrawn}, most, shapes::circles, nullptr},
    {{"moons", "Moons", "two half circles that reach into each other", ofTwo},
     2,
     shapes::moons,
     nullptr},
    {{"xor", "XOR", "opposite corners of a square belong together", ofTwo},
     2,
     shapes::xorCorners,
     nullptr},
    {{"gaussians", "Gaussians", "one spot a class, which straight lines separate", ofDrawn},
     most,
     shapes::gaussians,
     nullptr},
    {{"checkerboard", "Checkerboard", "squares side by side, no two neighbours of one class",
      ofDrawn},
     most,
     shapes::checkerboard,
     nullptr},
    {{"xor_points", "XOR, four points", "the truth table of exclusive or, and nothing else",
      ofTruth},
     2,
     nullptr,
     shapes::xorPoints},
    {{"custom", "Your own", "points that you place yourself", ofCustom},
     most,
     nullptr,
     shapes::custom},
    {{"plane", "Plane", "values that rise evenly in one direction", ofSurface},
     noClass,
     shapes::anywhere,
     nullptr,
     shapes::plane},
    {{"bumps", "Bumps", "values of three hills and three hollows", ofSurface},
     noClass,
     shapes::anywhere,
     nullptr,
     shapes::bumps},
    {{"custom_values", "Your own values", "points with values that you place yourself", ofValues},
     noClass,
     nullptr,
     shapes::custom},
}};

const DatasetInfo& find(std::string_view id) {
  return *std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.id == id; });
}

Dataset takeGiven(std::span<const double> given) {
  const auto n = static_cast<Eigen::Index>(given.size() / 3);
  Dataset data{Eigen::MatrixX2d(n, 2), Eigen::VectorXd(n), 0, {}, {}};
  for (Eigen::Index i = 0; i < n; ++i) {
    data.inputs(i, 0) = given[3 * i];
    data.inputs(i, 1) = given[3 * i + 1];
    data.labels(i) = given[3 * i + 2];
  }
  return data;
}

/// The number of parts in which a dataset is drawn: one a class, or one of points with values.
int partCount(const DatasetInfo& kind, const DatasetConfig& config) {
  return kind.isRegression() ? 1 : config.classes;
}

Dataset draw(const DatasetInfo& kind, const DatasetConfig& config) {
  const int n = config.points, parts = partCount(kind, config);
  const Eigen::Index all = Eigen::Index{n} * parts;
  NumpyRandom random(config.seed);
  Dataset data{Eigen::MatrixX2d(all, 2), Eigen::VectorXd(all), 0, {}, {}};
  for (int label = 0; label < parts; ++label) {
    const Eigen::Index start = Eigen::Index{n} * label;
    auto inputs = data.inputs.middleRows(start, n);
    for (int i = 0; i < n; ++i) {
      const Place place = kind.place(label, i, config, random);
      inputs(i, 0) = place.x;
      inputs(i, 1) = place.y;
      data.labels(start + i) = kind.value ? kind.value(place) : label;
    }
    for (int axis = 0; axis < 2; ++axis) {
      for (int i = 0; i < n; ++i) inputs(i, axis) += config.noise * random.normal();
    }
  }
  return data;
}

}  // namespace

std::span<const DatasetInfo> datasets() { return table; }

bool isRegression(std::string_view kind) { return find(kind).isRegression(); }

int sampleCount(const DatasetConfig& config) {
  const DatasetInfo& kind = find(config.kind);
  if (kind.given) return static_cast<int>(kind.given(config).size() / 3);
  return config.points * partCount(kind, config);
}

int classCount(const DatasetConfig& config) {
  const DatasetInfo& kind = find(config.kind);
  if (kind.isRegression()) return 0;
  if (!kind.given) return config.classes;
  double greatest = 0;
  const auto given = kind.given(config);
  for (std::size_t i = 2; i < given.size(); i += 3) greatest = std::max(greatest, given[i]);
  return static_cast<int>(greatest) + 1;
}

Dataset makeDataset(const DatasetConfig& config) {
  const DatasetInfo& kind = find(config.kind);
  Dataset data = kind.given ? takeGiven(kind.given(config)) : draw(kind, config);
  data.classes = classCount(config);
  splitSamples(config.testShare, config.seed, data);
  return data;
}

std::vector<double> pointsOf(const Dataset& data) {
  std::vector<double> points;
  points.reserve(3 * static_cast<std::size_t>(data.labels.size()));
  for (Eigen::Index i = 0; i < data.labels.size(); ++i) {
    points.insert(points.end(), {data.inputs(i, 0), data.inputs(i, 1), data.labels(i)});
  }
  return points;
}

}  // namespace plot_twist
