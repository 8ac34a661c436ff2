#include "experiments/dataset/dataset_points.hpp"

#include "math/fingerprint.hpp"

namespace plot_twist {

DatasetResult dataset(const DatasetConfig& config) {
  Dataset data = makeDataset(config);
  DatasetResult result{
      pointsOf(data), data.classes, std::move(data.train), std::move(data.test), {}};
  Fingerprint fingerprint;
  fingerprint.add(std::span<const double>(result.points));
  result.fingerprint = fingerprint.text();
  return result;
}

}  // namespace plot_twist
