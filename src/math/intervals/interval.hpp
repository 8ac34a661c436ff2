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
///     const Interval x{-1, 2};
///     x * x            // [-2, 4]: both factors are taken to be independent
///     square(x)        // [0, 4]
///     log(x)           // [-infinity, 0.6931471805599455], trivial: undefined up to 0
struct Interval {
  double low, high;
  Decoration decoration = Decoration::continuous;

  bool isEmpty() const { return !(low <= high); }
  bool isPoint() const { return low == high; }
  bool contains(double number) const { return low <= number && number <= high; }
};

inline constexpr Interval wholeLine{-std::numeric_limits<double>::infinity(),
                                    std::numeric_limits<double>::infinity(), Decoration::trivial};

namespace intervals {

Interval add(const Interval& a, const Interval& b);
Interval subtract(const Interval& a, const Interval& b);
Interval multiply(const Interval& a, const Interval& b);
Interval divide(const Interval& a, const Interval& b);
Interval power(const Interval& a, const Interval& b);
Interval negate(const Interval& a);
Interval absolute(const Interval& a);
Interval square(const Interval& a);
Interval minimum(const Interval& a, const Interval& b);
Interval maximum(const Interval& a, const Interval& b);
/// -1, 0 or 1.
Interval sign(const Interval& a);
/// 1 where a - b is below 0 (or, with orEqual, not above), 0 elsewhere.
Interval less(const Interval& a, const Interval& b, bool orEqual);
Interval equal(const Interval& a, const Interval& b, bool isEqual);
/// b where the test is not 0, c where it is.
Interval choose(const Interval& test, const Interval& b, const Interval& c);

Interval sqrt(const Interval& a);
Interval exp(const Interval& a);
Interval expm1(const Interval& a);
Interval log(const Interval& a);
Interval log1p(const Interval& a);
Interval sin(const Interval& a);
Interval cos(const Interval& a);
Interval sinh(const Interval& a);
Interval cosh(const Interval& a);
Interval atan(const Interval& a);
Interval erf(const Interval& a);
Interval normcdf(const Interval& a);
Interval normpdf(const Interval& a);
/// e^(-a^2).
Interval bell(const Interval& a);

/// The smallest interval that contains both.
Interval hull(const Interval& a, const Interval& b);

}  // namespace intervals
}  // namespace plot_twist
