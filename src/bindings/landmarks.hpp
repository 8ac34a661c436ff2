#pragma once

#include <vector>

#include "bindings/conversions.hpp"
#include "experiments/explore/landmarks.hpp"

namespace plot_twist::bindings {

// What TypeScript sees in the place of lists of landmarks: arrays of plain objects.
EMSCRIPTEN_DECLARE_VAL_TYPE(ExtremumArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(CornerArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(IntervalArray)

/// A list of plain objects that only ever leaves the core.
template <class Row, class Array>
struct ListConversion {
  using Wire = Array;
  static Wire out(const std::vector<Row>& rows) { return arrayOf<Array>(rows); }
};

template <>
struct Conversion<std::vector<Extremum>> : ListConversion<Extremum, ExtremumArray> {};
template <>
struct Conversion<std::vector<Corner>> : ListConversion<Corner, CornerArray> {};
template <>
struct Conversion<std::vector<Interval>> : ListConversion<Interval, IntervalArray> {};

}  // namespace plot_twist::bindings
