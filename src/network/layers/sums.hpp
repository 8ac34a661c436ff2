#pragma once

#include <span>

#include "network/layers/matrix.hpp"

/// Sums in one fixed order, so that every build gives the same bits: four interleaved partial sums
/// s_0 to s_3 over entries 4i, 4i + 1, 4i + 2, 4i + 3, then (s_0 + s_1) + (s_2 + s_3). Lengths are
/// multiples of four.
namespace plot_twist {

template <class T>
PLOT_TWIST_INLINE T sumLanes(Pack<T> pack) {
  T values[laneCount];
  store(values, pack);
  return (values[0] + values[1]) + (values[2] + values[3]);
}

template <class T>
T sumOf(std::span<const T> numbers) {
  Pack<T> sum(T(0));
  for (std::size_t i = 0; i < numbers.size(); i += laneCount) sum = sum + load(numbers.data() + i);
  return sumLanes(sum);
}

template <class T>
T sumOfProducts(std::span<const T> left, std::span<const T> right) {
  Pack<T> sum(T(0));
  for (std::size_t i = 0; i < left.size(); i += laneCount) {
    sum = sum + load(left.data() + i) * load(right.data() + i);
  }
  return sumLanes(sum);
}

/// A column of a matrix: one unit's numbers for all rows.
template <class T>
std::span<const T> columnOf(const Matrix<T>& matrix, Index column) {
  return {matrix.data() + column * matrix.rows(), static_cast<std::size_t>(matrix.rows())};
}

/// All numbers of a matrix, column by column.
template <class T>
std::span<const T> allOf(const Matrix<T>& matrix) {
  return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

}  // namespace plot_twist
