#include "experiments/inside/unit_statistics.hpp"

#include <cmath>
#include <limits>

#include "datasets/dataset.hpp"
#include "experiments/inside/open_network.hpp"
#include "experiments/inside/reading.hpp"
#include "experiments/race/runner_network.hpp"
#include "experiments/shared/layer_statistics.hpp"
#include "experiments/shared/limits.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

DatasetConfig pointsFor(const UnitStatisticsConfig& config) {
  DatasetConfig dataset = datasetOf(runnerOf(config));
  if (config.points.empty()) return dataset;
  dataset.kind = "custom";
  dataset.custom = config.points;
  return dataset;
}

void append(std::vector<double>& to, const std::vector<double>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// What the slopes of a unit say, (rows, 1).
void addSlopes(const Matrix<double>& slopes, Index rows, UnitStatisticsResult& result) {
  const SlopeStatistics seen = slopeStatistics(slopes, rows);
  result.isDead.push_back(seen.dead == 1 ? 1 : 0);
  result.deadShare.push_back(zeroAndNonFinite(slopes, rows).zeroShare);
  result.saturatedShare.push_back(seen.saturated);
}

void addNumbers(const Matrix<double>& preActivations, const Matrix<double>& values, Index rows,
                UnitStatisticsResult& result) {
  const MeanAndDeviation before = meanAndDeviation(preActivations, rows);
  const MeanAndDeviation after = meanAndDeviation(values, rows);
  const Histogram own = histogram(preActivations, rows);
  result.mean.push_back(before.mean);
  result.deviation.push_back(before.deviation);
  result.valueMean.push_back(after.mean);
  result.valueDeviation.push_back(after.deviation);
  append(result.histogram, own.share);
  result.below.push_back(own.below);
  result.above.push_back(own.above);
}

void addClassMeans(const Matrix<double>& values, const Vector<int>& labels,
                   UnitStatisticsResult& result) {
  for (int label = 0; label < result.classes; ++label) {
    double sum = 0, count = 0;
    for (Index row = 0; row < labels.size(); ++row) {
      if (labels(row) == label) sum += values(row, 0), ++count;
    }
    result.classMeans.push_back(sum / count);  // 0 / 0 is NaN
  }
}

/// Adds the unit `place` of a layer, all of whose numbers are in `reading`.
void addUnit(const Mlp<double>& network, const Reading<double>& reading, UnitPlace at,
             const Vector<int>& labels, UnitStatisticsResult& result) {
  const Index rows = labels.size();
  const int last = network.layout().layerCount();
  const bool isHidden = at.layer > 0 && at.layer < last;
  if (isHidden) {
    addSlopes(reading.pass().slopes[at.layer - 1].col(at.place), rows, result);
  } else {
    result.isDead.push_back(0);
    result.deadShare.push_back(0);
    result.saturatedShare.push_back(0);
  }
  result.biases.push_back(
      at.layer == 0 ? 0 : network.layout().biases(network.parameters(), at.layer - 1)(at.place));
  const Matrix<double> values = reading.values(at.layer).col(at.place);
  addNumbers(reading.preActivations(at.layer).col(at.place), values, rows, result);
  addClassMeans(values, labels, result);
}

/// Mean of value times d output / d value, for each unit and output.
void addContributions(const NetworkConfig& config, Index rows, Reading<double>& reading,
                      UnitStatisticsResult& result) {
  const int units = unitCount(config.layers);
  result.contributions.resize(static_cast<std::size_t>(units) * result.outputs);
  for (int output = 0; output < result.outputs; ++output) {
    Matrix<double>& delta = reading.outputDelta();
    delta.setZero();
    delta.col(output).head(rows).setOnes();
    reading.backward();
    for (int unit = 0; unit < units; ++unit) {
      const UnitPlace at = placeOf(config.layers, unit);
      const auto values = reading.values(at.layer).col(at.place);
      const auto gradients = reading.gradients(at.layer).col(at.place);
      double sum = 0;
      for (Index row = 0; row < rows; ++row) sum += values(row) * gradients(row);
      result.contributions[static_cast<std::size_t>(unit * result.outputs + output)] =
          sum / static_cast<double>(rows);
    }
  }
}

}  // namespace

std::string validate(const UnitStatisticsConfig& config) {
  return firstError(
      [&] { return validateNetwork(config); }, [&] { return checkSettings(config); },
      [&] { return validate(pointsFor(config)); },
      [&] {
        constexpr std::size_t kept = 2 * sizeof(double);  // a reading keeps twice a pass's numbers
        return validateMemory(layoutOf(runnerOf(config)), sampleCount(pointsFor(config)), kept);
      },
      [&] {
        const double passes = config.layers.back();
        return validateWork(config.layers, passes * sampleCount(pointsFor(config)));
      });
}

UnitStatisticsResult unitStatistics(const UnitStatisticsConfig& config) {
  const auto network = openNetwork<double>(config);
  const Dataset data = makeDataset(pointsFor(config));
  const Index rows = data.labels.size();
  Reading<double> reading(network, rows, Reading<double>::Purpose::trace);
  reading.inputs().topRows(rows) = data.inputs;
  reading.forward();
  UnitStatisticsResult result{};
  result.bins = Histogram::bins;
  result.from = Histogram::from;
  result.to = Histogram::to;
  result.outputs = config.layers.back();
  result.classes = data.classes;
  const Vector<int> labels = data.labels.cast<int>();
  for (int unit = 0; unit < unitCount(config.layers); ++unit) {
    addUnit(network, reading, placeOf(config.layers, unit), labels, result);
  }
  addContributions(config, rows, reading, result);
  return result;
}

}  // namespace plot_twist
