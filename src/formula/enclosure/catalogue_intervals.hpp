#pragma once

#include "formula/enclosure/trend.hpp"
#include "formula/expression/expression.hpp"

namespace plot_twist {

/// Value, slope or curvature (order 0, 1 or 2) of a function of the catalogue on an interval, and
/// its direction there, by its kernel, the kernel's error and the places where it turns. Only of
/// those functions that rewriting puts in (see rewrite.hpp): they keep their digits in both tails;
/// nothing is known of others.
struct CatalogueInterval {
  RealInterval numbers;
  Trend trend;
};
CatalogueInterval catalogueInterval(const NamedActivation& function, int order,
                                    const RealInterval& u);

}  // namespace plot_twist
