#include "math/sorting.hpp"

#include <algorithm>
#include <numeric>

namespace plot_twist {
namespace {

bool isBefore(double a, double b) { return a < b || (a == a && b != b); }

/// Heapsort, which is a sixth of std::sort's code.
template <class Numbers, class IsBefore>
void sort(Numbers& numbers, IsBefore isBefore) {
  std::make_heap(numbers.begin(), numbers.end(), isBefore);
  std::sort_heap(numbers.begin(), numbers.end(), isBefore);
}

}  // namespace

void sortNumbers(std::span<double> numbers) { sort(numbers, isBefore); }

std::vector<std::uint32_t> sortedPlaces(std::span<const double> keys) {
  std::vector<std::uint32_t> places(keys.size());
  std::iota(places.begin(), places.end(), 0U);
  sort(places, [keys](std::uint32_t a, std::uint32_t b) {
    if (isBefore(keys[a], keys[b])) return true;
    return !isBefore(keys[b], keys[a]) && a < b;
  });
  return places;
}

}  // namespace plot_twist
