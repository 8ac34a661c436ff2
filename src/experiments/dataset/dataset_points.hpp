#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "datasets/dataset.hpp"

namespace plot_twist {

/// A dataset as arrays: what a preview draws, and where points of one's own are checked.
struct DatasetResult {
  std::vector<double> points;        // (n, 3) row-major: x, y, label
  int classes;                       // one more than the greatest label
  std::vector<std::uint32_t> train;  // indices of the points to train on, ascending
  std::vector<std::uint32_t> test;   // those of the points held out, ascending
  std::string fingerprint;           // 16 hexadecimal digits over the bits of the points
};

/// Precondition: `validate(config)` is empty.
DatasetResult datasetPoints(const DatasetConfig& config);

}  // namespace plot_twist
