#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

/// Sorting, compiled once for everything that is sorted: each use of std::ranges::sort on a type of
/// its own would add some 5 kB to the module.
namespace plot_twist {

/// Sorts numbers in ascending order; NaN comes last.
void sortNumbers(std::span<double> numbers);

/// The places of `keys` in ascending order of the keys, NaN last. Equal keys keep their order.
std::vector<std::uint32_t> sortedPlaces(std::span<const double> keys);

/// Sorts rows by a number of each, `key(row)`, as sortedPlaces() does.
template <class Row, class Key>
void sortBy(std::vector<Row>& rows, Key key) {
  std::vector<double> keys;
  for (const Row& row : rows) keys.push_back(static_cast<double>(key(row)));
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const std::uint32_t place : sortedPlaces(keys)) sorted.push_back(std::move(rows[place]));
  rows = std::move(sorted);
}

}  // namespace plot_twist
