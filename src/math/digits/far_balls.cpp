#include <optional>

#include "math/digits/ball.hpp"
#include "math/digits/ball_sizes.hpp"
#include "math/digits/elementary.hpp"

/// Sums, products and quotients beyond the exponents of numbers, by the logarithms of the sizes.
namespace plot_twist {

using namespace digits;

namespace {

bool hasBound(const Ball& a) { return a.isKnown() || a.state == Ball::State::bounded; }

}  // namespace

/// log |a| of what has a sign.
Ball BallArithmetic::logOfSize(const Ball& a) const {
  return a.isFar() ? Ball{a.middle, a.radius} : log(absolute(a));
}

Ball BallArithmetic::signedExp(const Ball& logOfSize, bool isNegative) const {
  const Ball size = exp(logOfSize);
  return isNegative ? negate(size) : size;
}

/// log of a bound of |a|, which is neither huge nor exactly 0.
Ball BallArithmetic::logOfBound(const Ball& a) const {
  if (!a.isNumber()) return {a.middle, a.radius};
  return multiply({Real(static_cast<double>(sizeOf(a)))}, {logOfTwo(words_)});
}

/// What is not larger than e^logOfBound, of any sign.
Ball BallArithmetic::upTo(const Ball& logOfBound) const {
  const Ball bound = exp(logOfBound);
  if (bound.isNumber()) return {{}, sizeOf(bound)};
  if (bound.isFarBelow()) return {{}, farBelow};
  if (bound.isFar()) return {bound.middle, bound.radius, Ball::State::bounded};
  return unknown();
}

Ball BallArithmetic::multiplyFar(const Ball& a, const Ball& b) const {
  if (!hasBound(a) || !hasBound(b)) return without(a, b);
  if (a.isExactZero() || b.isExactZero()) return {};
  const auto left = a.sign(), right = b.sign();
  if (!left || !right) {
    return a.isHuge() || b.isHuge() ? unknown() : upTo(add(logOfBound(a), logOfBound(b)));
  }
  const bool isNegative = *left != *right;
  if (a.isHuge() || b.isHuge()) {
    return a.isFarBelow() || b.isFarBelow() ? unknown() : huge(isNegative);
  }
  return signedExp(add(logOfSize(a), logOfSize(b)), isNegative);
}

Ball BallArithmetic::divideFar(const Ball& a, const Ball& b) const {
  if (!hasBound(a) || !hasBound(b)) return without(a, b);
  if (b.isExactZero()) return undefined();
  const auto left = a.sign(), right = b.sign();
  if (!right) return unknown();
  if (a.isExactZero()) return {};
  if (!left) return b.isHuge() ? unknown() : upTo(subtract(logOfBound(a), logOfSize(b)));
  const bool isNegative = *left != *right;
  if (b.isHuge()) return a.isFarAbove() ? unknown() : Ball{{}, farBelow};
  if (a.isHuge()) return b.isFarAbove() ? unknown() : huge(isNegative);
  return signedExp(subtract(logOfSize(a), logOfSize(b)), isNegative);
}

/// The sum with what is so small, or so large, that the other part is nearly nothing.
std::optional<Ball> BallArithmetic::addNearlyNothing(const Ball& a, const Ball& b) const {
  const bool isNear = isModerate(b);
  if (a.isExactZero()) return b;
  if (a.isHuge()) {
    const bool isSure = isNear || b.isFarBelow() || (b.isFarAbove() && a.sign() == b.sign());
    return isSure ? a : unknown();
  }
  if (a.isFarAbove() && (isNear || b.isFarBelow())) return nearItself(a);
  if (a.isFarBelow() && isNear) return Ball{b.middle, sumOf(b.radius, farBelow)};
  return {};
}

Ball BallArithmetic::addFar(const Ball& a, const Ball& b) const {
  if (!hasBound(a) || !hasBound(b)) return without(a, b);
  if (const auto sum = addNearlyNothing(a, b)) return *sum;
  if (const auto sum = addNearlyNothing(b, a)) return *sum;
  const auto left = a.sign(), right = b.sign();
  const bool hasSigns = left && right;
  const Ball leftLog = hasSigns ? logOfSize(a) : logOfBound(a);
  const Ball rightLog = hasSigns ? logOfSize(b) : logOfBound(b);
  const Ball difference = subtract(rightLog, leftLog);
  // The same whichever comes first.
  const int order = compare(rightLog.middle, leftLog.middle);
  const bool isSwapped = order > 0 || (order == 0 && rightLog.radius < leftLog.radius);
  const Ball& larger = isSwapped ? rightLog : leftLog;
  const Ball ratio = exp(isSwapped ? negate(difference) : difference);
  const auto side = isSwapped ? right : left;
  if (side && (!hasSigns || ratio.isFarBelow())) {  // the larger one, a little more or less
    const std::int64_t part = ratio.isNumber() ? sizeOf(ratio) : farBelow;
    const Ball sum{larger.middle, sumOf(larger.radius, part + 1)};
    if (ratio.isFarBelow() || (ratio.isNumber() && part < -1)) return signedExp(sum, *side < 0);
  }
  if (!hasSigns) {
    const bool isAlike = difference.sign() || (difference.isNumber() && difference.radius < 0);
    return isAlike ? upTo(add(larger, whole(2))) : unknown();
  }
  if (*left != *right && difference.isExactZero()) return {};
  const Ball factor = add(whole(1), *left == *right ? ratio : negate(ratio));
  if (!factor.isNumber()) return unknown();
  if (!factor.sign()) return upTo(add(larger, logOfBound(factor)));
  return signedExp(add(larger, log(factor)), *side < 0);
}

}  // namespace plot_twist
