#pragma once

#include <cstdint>

#include "math/intervals/interval.hpp"

namespace plot_twist {

/// What is known of a function's direction on a box: `rising` means that it nowhere falls.
enum class Trend : std::uint8_t { unknown, constant, rising, falling };

Trend reversed(Trend trend);
/// That of a sum.
Trend joined(Trend a, Trend b);
/// That of a number that rises with `trend` where `sign` is not negative, and falls where it is not
/// positive.
Trend signedBy(const RealInterval& sign, Trend trend);
/// That of a product.
Trend ofProduct(const RealInterval& a, Trend ofA, const RealInterval& b, Trend ofB);
/// That of a quotient whose denominator is not 0.
Trend ofQuotient(const RealInterval& a, Trend ofA, const RealInterval& b, Trend ofB);

}  // namespace plot_twist
