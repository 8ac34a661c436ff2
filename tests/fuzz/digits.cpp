/// libFuzzer's way into intervals and numbers of many digits: it builds calculations, which are
/// made with few words, with many, and with intervals of doubles. All three must enclose one
/// number. Built with address and undefined-behaviour sanitizers.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "bytes.hpp"
#include "math/digits/ball.hpp"
#include "math/intervals/interval.hpp"
#include "sentences/sentences.hpp"

namespace {

using namespace plot_twist;
using fuzzing::Bytes, fuzzing::demand;

/// One number three times.
struct Calculation {
  Ball few, many;
  RealInterval interval;
};

using BallFunction = Ball (BallArithmetic::*)(const Ball&) const;
using IntervalFunction = RealInterval (*)(const RealInterval&);
struct Function {
  BallFunction onBalls;
  IntervalFunction onIntervals;
};

const std::array functions = {
    Function{&BallArithmetic::negate, intervals::negate},
    Function{&BallArithmetic::absolute, intervals::absolute},
    Function{&BallArithmetic::sqrt, intervals::sqrt},
    Function{&BallArithmetic::exp, intervals::exp},
    Function{&BallArithmetic::expm1, intervals::expm1},
    Function{&BallArithmetic::log, intervals::log},
    Function{&BallArithmetic::log1p, intervals::log1p},
    Function{&BallArithmetic::sin, intervals::sin},
    Function{&BallArithmetic::cos, intervals::cos},
    Function{&BallArithmetic::sinh, intervals::sinh},
    Function{&BallArithmetic::cosh, intervals::cosh},
    Function{&BallArithmetic::atan, intervals::atan},
    Function{&BallArithmetic::erf, intervals::erf},
    Function{&BallArithmetic::normcdf, intervals::normcdf},
    Function{&BallArithmetic::normpdf, intervals::normpdf},
    Function{&BallArithmetic::bell, intervals::bell},
};

using BallOperation = Ball (BallArithmetic::*)(const Ball&, const Ball&) const;
using IntervalOperation = RealInterval (*)(const RealInterval&, const RealInterval&);
struct Operation {
  BallOperation onBalls;
  IntervalOperation onIntervals;
};

const std::array operations = {
    Operation{&BallArithmetic::add, intervals::add},
    Operation{&BallArithmetic::subtract, intervals::subtract},
    Operation{&BallArithmetic::multiply, intervals::multiply},
    Operation{&BallArithmetic::divide, intervals::divide},
    Operation{&BallArithmetic::power, intervals::power},
};

/// An end of a ball; what is cut off is below its last bit.
Real endOf(const Ball& ball, int side, int words) {
  if (ball.isExact()) return ball.middle;
  const Real radius = Real(side).timesPowerOfTwo(ball.radius);
  return ball.middle.isZero() ? radius : add(ball.middle, radius, words);
}

constexpr int mostWords = 100;

/// Whether two balls, both numbers, have a number in common. Their middles may be too far apart for
/// the words that a sum can have: then the smaller is below the last bit of the larger.
bool meet(const Ball& a, const Ball& b) {
  return compare(endOf(a, -1, mostWords), endOf(b, 1, mostWords)) <= 0 &&
         compare(endOf(b, -1, mostWords), endOf(a, 1, mostWords)) <= 0;
}

std::string inWords(const Ball& ball) {
  constexpr std::array states = {"", "undefined ", "unknown ", "far ", "bounded ", "huge "};
  const std::int64_t exponent = ball.middle.isZero() ? 0 : ball.middle.exponent();
  return states[static_cast<std::size_t>(ball.state)] +
         digits(ball.middle.timesPowerOfTwo(-exponent).toDouble()) + " * 2^" +
         std::to_string(exponent) + " to within 2^" + std::to_string(ball.radius);
}

void checkBalls(const Ball& few, const Ball& many) {
  using enum Ball::State;
  const std::string about = inWords(few) + " and " + inWords(many);
  demand(few.state != undefined || !many.isKnown(), about);
  demand(many.state != undefined || !few.isKnown(), about);
  if (few.isNumber() && many.isNumber()) demand(meet(few, many), about);
  const auto one = few.sign(), other = many.sign();
  demand(!one || !other || *one == *other, about);
  const auto a = nearestDouble(few), b = nearestDouble(many);
  if (!a || !b) return;
  demand(!std::isnan(*a) && !std::isnan(*b), about);
  demand(*a == *b || std::nextafter(*a, *b) == *b, about);
}

void checkInterval(const Ball& ball, const RealInterval& interval) {
  const std::string about =
      inWords(ball) + " in [" + digits(interval.low) + ", " + digits(interval.high) + "]";
  const bool isUndefined = ball.state == Ball::State::undefined;
  demand(!isUndefined || interval.decoration == Decoration::trivial, about);
  if (!ball.isNumber()) return;
  const Real low = endOf(ball, -1, mostWords), high = endOf(ball, 1, mostWords);
  demand(!interval.isEmpty(), about);
  demand(std::isinf(interval.low) || compare(high, Real(interval.low)) >= 0, about);
  demand(std::isinf(interval.high) || compare(low, Real(interval.high)) <= 0, about);
}

/// The interval around a number, and a number of it: some calculations are of one point, in others
/// the interval and the ball of few words know less.
Calculation start(Bytes& bytes) {
  double number = bytes.number();
  if (!std::isfinite(number)) number = 1;
  Calculation it{{Real(number)}, {Real(number)}, {number, number}};
  const int vague = bytes.below(8);
  if (vague == 1) it.interval = {std::min(number, 0.0), std::max(number, 0.0)};
  if (vague == 2 && std::abs(number) < 1e300) it.interval = {number - 1, number + 0.125};
  if (vague == 3) it.few.radius = (number == 0 ? 0 : it.few.middle.exponent()) - bytes.byte();
  return it;
}

Calculation apply(const Function& function, const Calculation& a, const BallArithmetic& few,
                  const BallArithmetic& many) {
  return {(few.*function.onBalls)(a.few), (many.*function.onBalls)(a.many),
          function.onIntervals(a.interval)};
}

Calculation apply(const Operation& operation, const Calculation& a, const Calculation& b,
                  const BallArithmetic& few, const BallArithmetic& many) {
  return {(few.*operation.onBalls)(a.few, b.few), (many.*operation.onBalls)(a.many, b.many),
          operation.onIntervals(a.interval, b.interval)};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const int words = 2 + bytes.below(8);
  const BallArithmetic few(words), many(words + 2 + bytes.below(24));
  std::vector<Calculation> stack;
  for (int step = 0; step < 24 && !bytes.isEmpty(); ++step) {
    const int choice = bytes.byte() % 64;
    if (choice >= 40 || stack.empty()) {
      stack.push_back(start(bytes));
    } else if (choice < 20 || stack.size() < 2) {
      stack.back() = apply(functions[choice % functions.size()], stack.back(), few, many);
    } else {
      const Calculation b = stack.back();
      stack.pop_back();
      stack.back() = apply(operations[choice % operations.size()], stack.back(), b, few, many);
    }
    checkBalls(stack.back().few, stack.back().many);
    checkInterval(stack.back().few, stack.back().interval);
    checkInterval(stack.back().many, stack.back().interval);
  }
  return 0;
}
