#include "experiments/shared/median_and_range.hpp"

#include <algorithm>

#include "math/sorting.hpp"

namespace plot_twist {

MedianAndRange medianAndRange(std::vector<double> numbers) {
  sortNumbers(numbers);
  const std::size_t half = numbers.size() / 2;
  const double middle =
      numbers.size() % 2 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
  return {numbers.front(), middle, numbers.back()};
}

}  // namespace plot_twist
