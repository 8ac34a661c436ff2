#pragma once

#include <catch_amalgamated.hpp>
#include <string_view>
#include <vector>

#include "activations/catalogue_scan.hpp"
#include "formula/function.hpp"

/// Formulas as tests type them.
namespace plot_twist::test {

inline std::shared_ptr<const Activation> typed(std::string_view text,
                                               std::span<const double> parameters = {}) {
  INFO(text);
  REQUIRE(validateFunction(text, parameters) == "");
  return makeFunction(text, parameters);
}

/// Value, slope and curvature of a formula at some x.
template <class T = double>
Table<T> typedTable(std::string_view text, std::vector<T> x,
                    std::span<const double> parameters = {}) {
  return Table<T>(*typed(text, parameters), std::move(x));
}

/// The value of a formula at x.
inline double valueOf(std::string_view text, double x = 0,
                      std::span<const double> parameters = {}) {
  return typedTable<double>(text, {x}, parameters).value[0];
}

}  // namespace plot_twist::test
