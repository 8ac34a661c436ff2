#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "math/digits/real.hpp"

namespace plot_twist {

/// A real number that is known to lie within 2^radius of a middle: 1/3 in four words is the middle
/// 0x0.55555555'55555555'55555555'55555555 with the radius exponent -129.
///
/// Every operation encloses: its result's ball contains the result for all numbers in the balls of
/// the operands. `undefined`: for none of them there is a result, as for log(-1). `unknown`: the
/// balls are too large to tell; more words make them smaller. `far`: e^l or -e^l for all l of the
/// ball, with |l| beyond 2^56, so that quotients of what no exponent holds are still known.
/// `bounded`: of a size below that of e^l. `huge`: a size beyond e^(e^(2^56)), with a sign.
struct Ball {
  enum class State : std::uint8_t { number, undefined, unknown, far, bounded, huge };
  /// The radius of a number that is known exactly.
  static constexpr std::int64_t exact = std::numeric_limits<std::int64_t>::min() / 4;

  Real middle;
  std::int64_t radius = exact;
  State state = State::number;
  /// The sign of what is far or huge.
  bool isNegative = false;

  bool isNumber() const { return state == State::number; }
  bool isFar() const { return state == State::far; }
  bool isHuge() const { return state == State::huge; }
  /// Whether the size is beyond, or below, those of all numbers.
  bool isFarAbove() const { return isHuge() || (isFar() && !middle.isNegative()); }
  bool isFarBelow() const { return isFar() && middle.isNegative(); }
  bool isKnown() const { return isNumber() || isFar() || isHuge(); }
  bool isExact() const { return isNumber() && radius == exact; }
  bool isExactZero() const { return isExact() && middle.isZero(); }
  /// -1 or 1 if all numbers of the ball have that sign, 0 if it is exactly 0; none if unknown.
  std::optional<int> sign() const;
};

/// The operations on balls, with so many words.
class BallArithmetic {
 public:
  explicit BallArithmetic(int words) : words_(words) {}

  int words() const { return words_; }

  Ball add(const Ball& a, const Ball& b) const;
  Ball subtract(const Ball& a, const Ball& b) const { return add(a, negate(b)); }
  Ball multiply(const Ball& a, const Ball& b) const;
  Ball divide(const Ball& a, const Ball& b) const;
  Ball power(const Ball& a, const Ball& b) const;
  Ball negate(const Ball& a) const;
  Ball absolute(const Ball& a) const;
  Ball sqrt(const Ball& a) const;
  Ball exp(const Ball& a) const;
  Ball expm1(const Ball& a) const;
  Ball log(const Ball& a) const;
  Ball log1p(const Ball& a) const;
  Ball sin(const Ball& a) const { return wave(a, true); }
  Ball cos(const Ball& a) const { return wave(a, false); }
  Ball sinh(const Ball& a) const;
  Ball cosh(const Ball& a) const;
  Ball atan(const Ball& a) const;
  Ball erf(const Ball& a) const;
  Ball normcdf(const Ball& a) const;
  Ball normpdf(const Ball& a) const;
  Ball bell(const Ball& a) const;

  static Ball whole(int number) { return {Real(number)}; }
  static Ball undefined() { return {{}, Ball::exact, Ball::State::undefined}; }
  static Ball huge(bool isNegative) { return {{}, Ball::exact, Ball::State::huge, isNegative}; }
  static Ball unknown() { return {{}, Ball::exact, Ball::State::unknown}; }

 private:
  Ball wave(const Ball& a, bool isSine) const;
  Ball wholePower(const Ball& a, std::int64_t exponent) const;
  Ball around(const Real& middle, std::int64_t radius, std::int64_t size) const;
  Ball rounded(const Real& result, std::int64_t radius, std::int64_t low) const;
  std::optional<Ball> addNearlyNothing(const Ball& a, const Ball& b) const;
  Ball addFar(const Ball& a, const Ball& b) const;
  Ball multiplyFar(const Ball& a, const Ball& b) const;
  Ball divideFar(const Ball& a, const Ball& b) const;
  Ball logOfSize(const Ball& a) const;
  Ball logOfBound(const Ball& a) const;
  Ball signedExp(const Ball& logOfSize, bool isNegative) const;
  Ball upTo(const Ball& logOfBound) const;

  int words_;
  /// Sine and cosine of one x: mostly both are asked for.
  mutable Real angle_, sine_, cosine_{1};
};

/// The double nearest to a ball's number, if the ball is small enough to tell it to within a
/// little more than half a unit of its last place, or so near to 0 that it rounds to 0.
std::optional<double> nearestDouble(const Ball& ball);

/// The same in a format whose least number is 2^least and whose numbers have so many bits.
std::optional<double> nearestNumber(const Ball& ball, std::int64_t least, int bits);

}  // namespace plot_twist
