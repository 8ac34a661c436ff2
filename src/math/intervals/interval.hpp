#pragma once

#include <cstdint>
#include <limits>

namespace plot_twist {

/// What is known of a function on a whole box, as IEEE 1788 decorates intervals, worst first.
enum class Decoration : std::uint8_t {
  trivial,    // nothing: it may be undefined somewhere
  defined,    // it is a number everywhere
  continuous  // it is a number everywhere, and continuous
};

/// All numbers from low to high, which may be infinite, and what is known of the function that took
/// them. Every operation is rounded outward: 1/3 is [0.33333333333333326, 0.3333333333333334].
/// The interval of a function that is nowhere defined is empty: low > high.
///
///     const RealInterval x{-1, 2};
///     x * x            // [-2, 4]: both factors are taken to be independent
///     square(x)        // [0, 4]
///     log(x)           // [-infinity, 0.6931471805599455], trivial: undefined up to 0
struct RealInterval {
  double low, high;
  Decoration decoration = Decoration::continuous;

  bool isEmpty() const { return !(low <= high); }
  bool isPoint() const { return low == high; }
  bool contains(double number) const { return low <= number && number <= high; }
};

inline constexpr RealInterval wholeLine{-std::numeric_limits<double>::infinity(),
                                        std::numeric_limits<double>::infinity(),
                                        Decoration::trivial};

namespace intervals {

RealInterval add(const RealInterval& a, const RealInterval& b);
RealInterval subtract(const RealInterval& a, const RealInterval& b);
RealInterval multiply(const RealInterval& a, const RealInterval& b);
RealInterval divide(const RealInterval& a, const RealInterval& b);
RealInterval power(const RealInterval& a, const RealInterval& b);
RealInterval negate(const RealInterval& a);
RealInterval absolute(const RealInterval& a);
RealInterval square(const RealInterval& a);
RealInterval minimum(const RealInterval& a, const RealInterval& b);
RealInterval maximum(const RealInterval& a, const RealInterval& b);
/// -1, 0 or 1.
RealInterval sign(const RealInterval& a);
/// 1 where a - b is below 0 (or, with orEqual, not above), 0 elsewhere.
RealInterval less(const RealInterval& a, const RealInterval& b, bool orEqual);
RealInterval equal(const RealInterval& a, const RealInterval& b, bool isEqual);
/// b where the test is not 0, c where it is.
RealInterval choose(const RealInterval& test, const RealInterval& b, const RealInterval& c);

RealInterval sqrt(const RealInterval& a);
RealInterval exp(const RealInterval& a);
RealInterval expm1(const RealInterval& a);
RealInterval log(const RealInterval& a);
RealInterval log1p(const RealInterval& a);
RealInterval sin(const RealInterval& a);
RealInterval cos(const RealInterval& a);
RealInterval sinh(const RealInterval& a);
RealInterval cosh(const RealInterval& a);
RealInterval atan(const RealInterval& a);
RealInterval erf(const RealInterval& a);
RealInterval normcdf(const RealInterval& a);
RealInterval normpdf(const RealInterval& a);
/// e^(-a^2).
RealInterval bell(const RealInterval& a);

/// The smallest interval that contains both.
RealInterval hull(const RealInterval& a, const RealInterval& b);

}  // namespace intervals
}  // namespace plot_twist
