#include "math/functions.hpp"
#include "math/intervals/interval.hpp"
#include "math/intervals/rounding.hpp"

namespace plot_twist::intervals {
namespace {

/// Units by which the kernels may be off, and more.
constexpr int slack = 3;

/// A function that rises, between `least` and `most`.
template <class Function>
RealInterval rising(const RealInterval& a, Function function, double least, double most) {
  if (a.isEmpty()) return a;
  const RealInterval result = outward(function(a.low), function(a.high), a.decoration, slack);
  return {std::max(result.low, least), std::min(result.high, most), result.decoration};
}

/// The part of an interval that is not below `least`, where a function begins to be defined.
RealInterval from(const RealInterval& a, double least, bool isIncluded) {
  if (a.isEmpty() || a.high < least || (!isIncluded && a.high == least)) return empty;
  const bool isAllInside = isIncluded ? a.low >= least : a.low > least;
  return {std::max(a.low, least), a.high, isAllInside ? a.decoration : Decoration::trivial};
}

/// An even function that falls on both sides from 1, times a constant.
template <class Function>
RealInterval hill(const RealInterval& a, Function function) {
  if (a.isEmpty()) return a;
  const RealInterval size = absolute(a);
  const RealInterval result = outward(function(size.high), function(size.low), a.decoration, slack);
  return {std::max(result.low, 0.0), result.high, result.decoration};
}

/// Whether place + 2 pi n, or a number very near it, lies in the interval, for a whole n.
bool hasTurn(const RealInterval& a, double place) {
  constexpr double turn = 6.283185307179586477;
  const double margin = 1e-12 * (1 + std::max(std::abs(a.low), std::abs(a.high)));
  const double first = std::ceil((a.low - margin - place) / turn - 1e-9);
  return first * turn + place <= a.high + margin;
}

RealInterval wave(const RealInterval& a, double (*function)(double), double top) {
  constexpr double pi = 3.141592653589793238, far = 1e6;
  if (a.isEmpty()) return a;
  const bool isWide = !(a.high - a.low < 2 * pi) || a.low < -far || a.high > far;
  if (isWide && !a.isPoint()) return {-1, 1, a.decoration};
  const double atLow = function(a.low), atHigh = function(a.high);
  const RealInterval ends =
      outward(std::min(atLow, atHigh), std::max(atLow, atHigh), a.decoration, slack);
  if (std::abs(a.low) > far)
    return {std::max(ends.low, -1.0), std::min(ends.high, 1.0), ends.decoration};
  return {hasTurn(a, top + pi) ? -1 : std::max(ends.low, -1.0),
          hasTurn(a, top) ? 1 : std::min(ends.high, 1.0), ends.decoration};
}

double infinite() { return std::numeric_limits<double>::infinity(); }

double expAt(double x) { return plot_twist::exp(x); }
double expm1At(double x) { return plot_twist::expm1(x); }
double logAt(double x) { return plot_twist::log(x); }
double log1pAt(double x) { return plot_twist::log1p(x); }
double sinAt(double x) { return plot_twist::sin(x); }
double cosAt(double x) { return plot_twist::cos(x); }

/// a^n for a whole n > 0.
RealInterval wholePower(const RealInterval& a, int n) {
  const bool isEven = n % 2 == 0;
  const RealInterval base = isEven ? absolute(a) : a;
  const auto at = [n](double x) { return plot_twist::pow(x, n); };
  const RealInterval result = outward(at(base.low), at(base.high), a.decoration, slack);
  return isEven ? RealInterval{base.low == 0 ? 0 : std::max(result.low, 0.0), result.high,
                               result.decoration}
                : result;
}

}  // namespace

RealInterval sqrt(const RealInterval& a) {
  return rising(from(a, 0, true), [](double x) { return plot_twist::sqrt(x); }, 0, infinite());
}
RealInterval exp(const RealInterval& a) { return rising(a, expAt, 0, infinite()); }
RealInterval expm1(const RealInterval& a) { return rising(a, expm1At, -1, infinite()); }
RealInterval log(const RealInterval& a) {
  return rising(from(a, 0, false), logAt, -infinite(), infinite());
}
RealInterval log1p(const RealInterval& a) {
  return rising(from(a, -1, false), log1pAt, -infinite(), infinite());
}
RealInterval sin(const RealInterval& a) { return wave(a, sinAt, 1.5707963267948966); }
RealInterval cos(const RealInterval& a) { return wave(a, cosAt, 0); }
RealInterval sinh(const RealInterval& a) {
  return rising(a, [](double x) { return plot_twist::sinh(x); }, -infinite(), infinite());
}
RealInterval cosh(const RealInterval& a) {
  return rising(absolute(a), [](double x) { return plot_twist::cosh(x); }, 1, infinite());
}
RealInterval atan(const RealInterval& a) {
  return rising(
      a, [](double x) { return plot_twist::atan(x); }, -1.5707963267948968, 1.5707963267948968);
}
RealInterval erf(const RealInterval& a) {
  return rising(a, [](double x) { return plot_twist::erf(x); }, -1, 1);
}
RealInterval normcdf(const RealInterval& a) {
  return rising(a, [](double x) { return plot_twist::normcdf(x); }, 0, 1);
}
RealInterval normpdf(const RealInterval& a) {
  return hill(a, [](double x) { return plot_twist::normpdf(x); });
}
RealInterval bell(const RealInterval& a) {
  const RealInterval power = exp(negate(square(a)));
  return {power.low, std::min(power.high, 1.0), power.decoration};
}

RealInterval power(const RealInterval& a, const RealInterval& b) {
  if (a.isEmpty() || b.isEmpty()) return empty;
  if (b.isPoint() && b.low == std::floor(b.low) && std::abs(b.low) <= 4096) {
    const int n = static_cast<int>(b.low);
    if (n == 0) return {1, 1, worse(a, b)};
    RealInterval result = n > 0 ? wholePower(a, n) : divide({1, 1}, wholePower(a, -n));
    result.decoration = std::min(result.decoration, b.decoration);
    return result;
  }
  if (a.low > 0) return exp(multiply(b, log(a)));
  // What lies below 0 has a power where the exponent is a whole number.
  if (a.low < 0 && std::floor(b.high) >= b.low) return wholeLine;
  // 0 and more to a positive power.
  const RealInterval base = from(a, 0, true);
  if (base.isEmpty()) return empty;
  if (!(b.low > 0)) return {0, infinite(), Decoration::trivial};
  if (base.high == 0) return {0, 0, std::min(base.decoration, b.decoration)};
  const RealInterval top = exp(multiply(b, log({base.high, base.high})));
  return {0, top.high, worse(base, b)};
}

}  // namespace plot_twist::intervals
