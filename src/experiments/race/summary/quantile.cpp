#include "experiments/race/summary/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "math/sorting.hpp"

namespace plot_twist {

double quantile(std::span<const double> ascending, double share) {
  const double place = share * static_cast<double>(ascending.size() - 1);
  const auto before = static_cast<std::size_t>(place);
  const double part = place - static_cast<double>(before), low = ascending[before];
  if (part == 0) return low;
  const double high = ascending[before + 1];
  return low == high ? low : low + (high - low) * part;  // their difference may be no number
}

FiveNumbers fiveNumbers(std::vector<double> numbers) {
  std::erase_if(numbers, [](double number) { return std::isnan(number); });
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (numbers.empty()) return {none, none, none, none, none};
  sortNumbers(numbers);
  return {numbers.front(), quantile(numbers, 0.25), quantile(numbers, 0.5), quantile(numbers, 0.75),
          numbers.back()};
}

}  // namespace plot_twist
