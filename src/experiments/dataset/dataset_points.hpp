#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "datasets/dataset.hpp"
#include "schema/field.hpp"

namespace plot_twist {

/// A dataset as arrays, for a preview and for the editor of points.
struct DatasetResult {
  std::vector<double> points;
  int classes;
  std::vector<std::uint32_t> train;
  std::vector<std::uint32_t> test;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<DatasetResult> = "A dataset, drawn or given.";

template <>
inline constexpr auto fieldsOf<DatasetResult> =
    std::tuple{field<&DatasetResult::points>(
                   "(n, 3) row-major: x, y, label: a class, or a value from -1 to 1"),
               field<&DatasetResult::classes>(
                   "number of classes: one more than the greatest label; 0 of points "
                   "with values"),
               field<&DatasetResult::train>("indices of the points to train on, ascending"),
               field<&DatasetResult::test>("indices of the points that are held out, ascending"),
               field<&DatasetResult::fingerprint>(
                   "16 hexadecimal digits over the bits of the points: the same on every machine")};

/// Precondition: `validate(config)` is empty.
DatasetResult dataset(const DatasetConfig& config);

}  // namespace plot_twist
