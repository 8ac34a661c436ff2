#pragma once

#include <vector>

#include "schema/field.hpp"

namespace plot_twist {

/// An interval of values, closed at an end that is reached.
struct ValueInterval {
  double lower, upper;
  bool lowerReached, upperReached;
};

template <>
inline constexpr std::string_view meaningOf<ValueInterval> =
    "An interval of values, closed at an end that is reached; a single value has both ends.";

template <>
inline constexpr auto fieldsOf<ValueInterval> =
    std::tuple{field<&ValueInterval::lower>("infimum of the values"),
               field<&ValueInterval::upper>("supremum of the values"),
               field<&ValueInterval::lowerReached>("whether the infimum is one of them"),
               field<&ValueInterval::upperReached>("whether the supremum is one of them")};

namespace inspection {

/// The union of intervals as disjoint ones, ascending: (-infinity, 0) and (0, 1] stay two, [-1, 0)
/// and [0, 1] become [-1, 1]. A gap below 10^-9 of its ends' size is rounding.
std::vector<ValueInterval> unionOf(std::vector<ValueInterval> intervals);

}  // namespace inspection
}  // namespace plot_twist
