#include "math/sorting.hpp"

#include <algorithm>
#include <numeric>

namespace plot_twist {
namespace {

bool isBefore(double a, double b) { return a < b || (a == a && b != b); }

}  // namespace

void sortNumbers(std::span<double> numbers) { std::sort(numbers.begin(), numbers.end(), isBefore); }

std::vector<std::uint32_t> sortedPlaces(std::span<const double> keys) {
  std::vector<std::uint32_t> places(keys.size());
  std::iota(places.begin(), places.end(), 0U);
  std::sort(places.begin(), places.end(), [keys](std::uint32_t a, std::uint32_t b) {
    if (isBefore(keys[a], keys[b])) return true;
    return !isBefore(keys[b], keys[a]) && a < b;
  });
  return places;
}

}  // namespace plot_twist
