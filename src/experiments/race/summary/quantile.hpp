#pragma once

#include <span>
#include <vector>

#include "schema/field.hpp"

namespace plot_twist {

/// The number below which `share` (0 to 1) of some numbers lie, interpolated linearly between
/// neighbours (type 7 of Hyndman and Fan 1996, NumPy's default). Infinite as soon as an infinite
/// neighbour has a weight. Precondition: `ascending` is sorted and holds a number.
double quantile(std::span<const double> ascending, double share);

/// The five-number summary of a set of numbers.
struct FiveNumbers {
  double least, lowerQuartile, median, upperQuartile, greatest;
};

template <>
inline constexpr std::string_view meaningOf<FiveNumbers> =
    "Five numbers that stand for those of all seeds; quantiles as NumPy has them.";

template <>
inline constexpr auto fieldsOf<FiveNumbers> =
    std::tuple{field<&FiveNumbers::least>("smallest of the numbers"),
               field<&FiveNumbers::lowerQuartile>("25 % quantile"),
               field<&FiveNumbers::median>("50 % quantile"),
               field<&FiveNumbers::upperQuartile>("75 % quantile"),
               field<&FiveNumbers::greatest>("largest of the numbers")};

/// The five-number summary without NaN; all NaN if there is no other number.
FiveNumbers fiveNumbers(std::vector<double> numbers);

}  // namespace plot_twist
