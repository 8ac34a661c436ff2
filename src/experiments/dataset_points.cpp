#include "experiments/dataset_points.hpp"

#include "math/fingerprint.hpp"

namespace plot_twist {

DatasetResult datasetPoints(const DatasetConfig& config) {
  Dataset data = makeDataset(config);
  DatasetResult result{{}, data.classes, std::move(data.train), std::move(data.test), {}};
  for (Eigen::Index i = 0; i < data.labels.size(); ++i) {
    result.points.insert(result.points.end(),
                         {data.inputs(i, 0), data.inputs(i, 1), data.labels(i)});
  }
  Fingerprint fingerprint;
  fingerprint.add(std::span<const double>(result.points));
  result.fingerprint = fingerprint.text();
  return result;
}

}  // namespace plot_twist
