#include "experiments/inside/unit_statistics.hpp"

#include <limits>
#include <numeric>

#include "datasets/dataset.hpp"
#include "experiments/inside/open_network.hpp"
#include "experiments/inside/reading.hpp"
#include "experiments/race/runner_network.hpp"
#include "experiments/shared/layer_statistics.hpp"
#include "experiments/shared/limits.hpp"
#include "math/fingerprint.hpp"
#include "network/layers/predict.hpp"
#include "network/losses/coefficient_of_determination.hpp"
#include "network/losses/label_smoothing.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

DatasetConfig pointsFor(const UnitStatisticsConfig& config) {
  DatasetConfig dataset = datasetOf(runnerOf(config));
  if (config.points.empty()) {
    if (isRegressionLoss(config.loss)) dataset.kind = "plane";
    return dataset;
  }
  dataset.kind = isRegressionLoss(config.loss) ? "custom_values" : "custom";
  dataset.custom = config.points;
  return dataset;
}

/// "points must have labels from 0 to 1 for this network, got 2"
std::string validateLabels(const UnitStatisticsConfig& config) {
  const int outputs = config.layers.back(), most = outputs == 1 ? 1 : outputs - 1;
  const int largest = classCount(pointsFor(config)) - 1;
  if (largest <= most) return {};
  return "points must have labels from 0 to " + std::to_string(most) + " for this network, got " +
         std::to_string(largest);
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

/// Mean loss and accuracy, from the outputs of the last layer.
void addQuality(const UnitStatisticsConfig& config, const Dataset& data, Reading<double>& reading,
                UnitStatisticsResult& result) {
  const Index rows = data.labels.size();
  std::vector<std::uint32_t> all(static_cast<std::size_t>(rows));
  std::iota(all.begin(), all.end(), 0U);
  const auto samples = samplesOf<double>(data, all, result.outputs);
  const Matrix<double>& outputs = reading.values(static_cast<int>(config.layers.size()) - 1);
  Matrix<double> targets = Matrix<double>::Zero(outputs.rows(), outputs.cols());
  targets.topRows(rows) = samples.targets;
  Matrix<double>& delta = reading.outputDelta();
  result.loss = findLoss<double>(config.loss)(outputs, targets, rows, delta);
  if (config.loss == "cross_entropy" && config.labelSmoothing > 0) {
    result.loss += smoothLabels(config.labelSmoothing, outputs, targets, rows, delta);
  }
  if (data.isRegression()) {
    result.accuracy = std::numeric_limits<double>::quiet_NaN();
    result.r2 = r2Of<double>(outputs, samples.targets);
    return;
  }
  const Vector<int> classes = classify<double>(outputs);
  const auto right = (classes.head(rows).array() == samples.labels.array()).count();
  result.accuracy = static_cast<double>(right) / static_cast<double>(rows);
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
      [&] { return validateLoss(config, config.loss); },
      [&] { return validate(pointsFor(config)); }, [&] { return validateLabels(config); },
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
  reading.inputs().topRows(rows) = InputMap(config.inputs).at<double>(data.inputs);
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
  addQuality(config, data, reading, result);
  addContributions(config, rows, reading, result);
  Fingerprint fingerprint;
  fingerprint.add(std::span<const double>(result.mean));
  fingerprint.add(std::span<const double>(result.contributions));
  result.fingerprint = fingerprint.text();
  return result;
}

}  // namespace plot_twist
