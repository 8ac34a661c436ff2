#include "math/intervals/interval.hpp"

#include "math/intervals/rounding.hpp"

namespace plot_twist::intervals {
namespace {

/// An end of a product: 0 times an infinity, which is no number of the interval, is 0.
double timesEnd(double a, double b) { return a == 0 || b == 0 ? 0 : a * b; }

/// Whether a product of two ends is 0, though neither end is, on that side of 0.
bool hasUnderflow(const RealInterval& a, const RealInterval& b, bool isNegative) {
  for (const double x : {a.low, a.high}) {
    for (const double y : {b.low, b.high}) {
      const bool isThere = x != 0 && y != 0 && x * y == 0;
      if (isThere && ((x < 0) != (y < 0)) == isNegative) return true;
    }
  }
  return false;
}

bool isEitherEmpty(const RealInterval& a, const RealInterval& b) {
  return a.isEmpty() || b.isEmpty();
}

}  // namespace

RealInterval hull(const RealInterval& a, const RealInterval& b) {
  if (a.isEmpty()) return {b.low, b.high, Decoration::trivial};
  if (b.isEmpty()) return {a.low, a.high, Decoration::trivial};
  return {std::min(a.low, b.low), std::max(a.high, b.high), worse(a, b)};
}

RealInterval add(const RealInterval& a, const RealInterval& b) {
  if (isEitherEmpty(a, b)) return empty;
  const double low = a.low + b.low, high = a.high + b.high;
  // Exact sums with 0 stay points.
  const bool isExact = (a.isPoint() && a.low == 0) || (b.isPoint() && b.low == 0);
  if (isExact) return {low, high, worse(a, b)};
  return outward(low, high, worse(a, b));
}

RealInterval negate(const RealInterval& a) { return {-a.high, -a.low, a.decoration}; }

RealInterval subtract(const RealInterval& a, const RealInterval& b) {
  if (isEitherEmpty(a, b)) return empty;
  if (a.isPoint() && b.isPoint() && a.low == b.low) return {0, 0, worse(a, b)};
  return add(a, negate(b));
}

RealInterval multiply(const RealInterval& a, const RealInterval& b) {
  if (isEitherEmpty(a, b)) return empty;
  const Decoration decoration = worse(a, b);
  const bool isZero = (a.isPoint() && a.low == 0) || (b.isPoint() && b.low == 0);
  if (isZero) return {0, 0, decoration};
  const auto [low, high] = std::minmax({timesEnd(a.low, b.low), timesEnd(a.low, b.high),
                                        timesEnd(a.high, b.low), timesEnd(a.high, b.high)});
  const bool isLowExact = low == 0 && !hasUnderflow(a, b, true);
  const bool isHighExact = high == 0 && !hasUnderflow(a, b, false);
  return {isLowExact ? 0 : below(low), isHighExact ? 0 : above(high), decoration};
}

RealInterval divide(const RealInterval& a, const RealInterval& b) {
  if (isEitherEmpty(a, b) || (b.isPoint() && b.low == 0)) return empty;
  if (b.low < 0 && b.high > 0) return wholeLine;
  RealInterval inverse{1 / (b.high == 0 ? -0.0 : b.high), 1 / (b.low == 0 ? 0.0 : b.low),
                       b.contains(0) ? Decoration::trivial : b.decoration};
  if (std::isfinite(b.high)) inverse.low = below(inverse.low);
  if (std::isfinite(b.low)) inverse.high = above(inverse.high);
  const bool isSimple = b.contains(0) || !std::isfinite(b.low) || !std::isfinite(b.high);
  if (isSimple) return multiply(a, inverse);
  const auto [low, high] =
      std::minmax({a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high});
  if (a.isPoint() && a.low == 0) return {0, 0, worse(a, b)};
  return outward(low, high, worse(a, b));
}

RealInterval absolute(const RealInterval& a) {
  if (a.isEmpty() || a.low >= 0) return a;
  if (a.high <= 0) return negate(a);
  return {0, std::max(-a.low, a.high), a.decoration};
}

RealInterval square(const RealInterval& a) {
  if (a.isEmpty()) return a;
  const RealInterval size = absolute(a);
  const double low = size.low * size.low;
  return {size.low == 0 ? 0 : std::max(below(low), 0.0), above(size.high * size.high),
          a.decoration};
}

RealInterval minimum(const RealInterval& a, const RealInterval& b) {
  if (isEitherEmpty(a, b)) return empty;
  return {std::min(a.low, b.low), std::min(a.high, b.high), worse(a, b)};
}

RealInterval maximum(const RealInterval& a, const RealInterval& b) {
  return negate(minimum(negate(a), negate(b)));
}

RealInterval sign(const RealInterval& a) {
  if (a.isEmpty()) return a;
  const auto signOf = [](double number) { return double(number > 0) - double(number < 0); };
  const double low = signOf(a.low), high = signOf(a.high);
  return {low, high, low == high ? a.decoration : std::min(a.decoration, Decoration::defined)};
}

RealInterval less(const RealInterval& a, const RealInterval& b, bool orEqual) {
  if (isEitherEmpty(a, b)) return empty;
  const bool always = orEqual ? a.high <= b.low : a.high < b.low;
  const bool never = orEqual ? a.low > b.high : a.low >= b.high;
  if (always || never) return {always ? 1.0 : 0.0, always ? 1.0 : 0.0, worse(a, b)};
  return {0, 1, std::min(worse(a, b), Decoration::defined)};
}

RealInterval equal(const RealInterval& a, const RealInterval& b, bool isEqual) {
  if (isEitherEmpty(a, b)) return empty;
  const bool never = a.high < b.low || b.high < a.low;
  const bool always = a.isPoint() && b.isPoint() && a.low == b.low;
  const double result = always == isEqual ? 1 : 0;
  if (always || never) return {result, result, worse(a, b)};
  return {0, 1, std::min(worse(a, b), Decoration::defined)};
}

RealInterval choose(const RealInterval& test, const RealInterval& b, const RealInterval& c) {
  if (test.isEmpty()) return empty;
  if (!test.contains(0)) return {b.low, b.high, worse(test, b)};
  if (test.isPoint()) return {c.low, c.high, worse(test, c)};
  const RealInterval both = hull(b, c);
  return {both.low, both.high, std::min({both.decoration, test.decoration, Decoration::defined})};
}

}  // namespace plot_twist::intervals
