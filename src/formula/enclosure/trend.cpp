#include "formula/enclosure/trend.hpp"

namespace plot_twist {

Trend reversed(Trend trend) {
  if (trend == Trend::rising) return Trend::falling;
  return trend == Trend::falling ? Trend::rising : trend;
}

Trend joined(Trend a, Trend b) {
  if (a == Trend::constant) return b;
  return b == Trend::constant || a == b ? a : Trend::unknown;
}

Trend signedBy(const RealInterval& sign, Trend trend) {
  if (trend == Trend::constant || sign.low >= 0) return trend;
  return sign.high <= 0 ? reversed(trend) : Trend::unknown;
}

Trend ofProduct(const RealInterval& a, Trend ofA, const RealInterval& b, Trend ofB) {
  return joined(signedBy(b, ofA), signedBy(a, ofB));
}

/// (a / b)' has the sign of a' b - a b'.
Trend ofQuotient(const RealInterval& a, Trend ofA, const RealInterval& b, Trend ofB) {
  if (!(b.low > 0 || b.high < 0)) return Trend::unknown;
  return joined(signedBy(b, ofA), reversed(signedBy(a, ofB)));
}

}  // namespace plot_twist
