#include "math/digits/elementary.hpp"

#include <algorithm>

#include "math/functions.hpp"

namespace plot_twist::digits {
namespace {

const Real one(1);

/// A whole number, exactly.
Real whole(std::int64_t number) {
  const Real high = Real(static_cast<double>(number >> 30)).timesPowerOfTwo(30);
  return add(high, Real(static_cast<double>(number & 0x3fffffff)), 2);
}

/// Whether a term adds nothing to a sum of `words` words.
bool isNothing(const Real& term, const Real& sum, int words) {
  return term.isZero() || term.exponent() < sum.exponent() - 32 * std::int64_t(words) - 8;
}

/// x + x^3 / 3 + x^5 / 5 + ... (sign 1) or x - x^3 / 3 + ... (sign -1), |x| < 1/2.
Real oddSeries(const Real& x, int sign, int words) {
  const Real square = multiply(x, sign < 0 ? -x : x, words);
  Real power = x, sum = x;
  for (std::uint32_t n = 3;; n += 2) {
    const int own = wordsOfTerm(power, sum, words);
    power = multiply(power, square, own);
    const Real term = divide(power, n, own);
    if (isNothing(term, sum, words)) return sum;
    sum = add(sum, term, words);
  }
}

/// A constant, computed anew where more words of it are needed than ever before.
template <class Compute>
Real constant(int words, Real& known, int& have, Compute compute) {
  if (have < words) {
    have = std::min(words + 4, Real::mostWords);
    known = compute(have);
  }
  return known.cut(words);
}

/// e^x - 1 for |x| < 1/2, by its Taylor series.
Real smallExpm1(const Real& x, int words) {
  Real term = x, sum = x;
  for (std::uint32_t n = 2; !isNothing(term, sum, words); ++n) {
    const int own = wordsOfTerm(term, sum, words);
    term = divide(multiply(term, x, own), n, own);
    sum = add(sum, term, words);
  }
  return sum;
}

/// Sine and cosine for |x| < 1: series of x / 2^k, and k times the double angle, by way of
/// 1 - cos, which keeps its digits.
SineAndCosine smallAngle(const Real& x, int words) {
  const int halvings = x.exponent() < -16 ? 0 : 4;
  const Real part = x.timesPowerOfTwo(-halvings), square = multiply(part, -part, words);
  Real term = part, sine = part;
  for (std::uint32_t n = 2; !isNothing(term, sine, words); n += 2) {
    const int own = wordsOfTerm(term, sine, words);
    term = divide(multiply(term, square, own), n * (n + 1), own);
    sine = add(sine, term, words);
  }
  // 1 - cos a = sin^2 a / (1 + sqrt(1 - sin^2 a)).
  Real versine = multiply(sine, sine, words);
  versine = divide(versine, add(one, sqrt(subtract(one, versine, words), words), words), words);
  for (int i = 0; i < halvings; ++i) {
    // sin 2a = 2 sin a - 2 sin a (1 - cos a), 1 - cos 2a = 2 sin^2 a.
    const Real lost = multiply(sine, versine, words);
    versine = multiply(sine, sine, words).timesPowerOfTwo(1);
    sine = subtract(sine, lost, words).timesPowerOfTwo(1);
  }
  return {sine, subtract(one, versine, words)};
}

}  // namespace

int wordsOfTerm(const Real& term, const Real& sum, int words) {
  const std::int64_t below = sum.isZero() ? 0 : (sum.exponent() - term.exponent()) / 32;
  return static_cast<int>(std::clamp<std::int64_t>(words + 1 - below, 2, words));
}

Real pi(int words) {
  thread_local Real known;
  thread_local int have = 0;
  return constant(words, known, have, [](int all) {  // 16 atan(1/5) - 4 atan(1/239)
    const Real a = oddSeries(divide(one, 5, all), -1, all);
    const Real b = oddSeries(divide(one, 239, all), -1, all);
    return subtract(a.timesPowerOfTwo(4), b.timesPowerOfTwo(2), all);
  });
}

Real logOfTwo(int words) {
  thread_local Real known;
  thread_local int have = 0;
  return constant(words, known, have, [](int all) {  // 2 artanh(1/3)
    return oddSeries(divide(one, 3, all), 1, all).timesPowerOfTwo(1);
  });
}

Real exp(const Real& x, int words) {
  const int all = std::min(words + 2, Real::mostWords);
  const Real two = logOfTwo(all);
  const std::int64_t power = nearestWhole(divide(x, two, 4));
  const Real rest = subtract(x, multiply(whole(power), two, all), all);
  const int halvings = 7 + all / 3;
  Real small = smallExpm1(rest.timesPowerOfTwo(-halvings), all);
  for (int i = 0; i < halvings; ++i) {  // e^2a - 1 = (e^a - 1) (e^a - 1 + 2)
    small = multiply(small, add(small, Real(2), all), all);
  }
  return add(small, one, words).timesPowerOfTwo(power);
}

Real expm1(const Real& x, int words) {
  if (!x.isZero() && x.exponent() > -2) {
    return subtract(exp(x, words + 1), one, words);
  }
  return smallExpm1(x, words + 1).cut(words);
}

Real log(const Real& x, int words) {
  std::int64_t power = x.exponent();
  Real part = x.timesPowerOfTwo(-power);
  if (part.cut(2).toDouble() < 0.7071) {
    part = part.timesPowerOfTwo(1);
    --power;
  }
  const int all = std::min(words + 2, Real::mostWords);
  Real root(plot_twist::log(part.cut(2).toDouble()));
  for (double right = 1.6; right < all; right *= 3) {  // Halley's rule triples the right words
    const int need = std::min(all, static_cast<int>(3 * right) + 2);
    const Real ratio = multiply(part, exp(-root, need), need);
    const Real step = divide(subtract(ratio, one, need), add(ratio, one, need), need);
    root = add(root, step.timesPowerOfTwo(1), all);
  }
  const Real shift = multiply(whole(power), logOfTwo(all), all);
  return add(root, shift, words);
}

Real atan(const Real& x, int words) {
  const int all = std::min(words + 1, Real::mostWords);
  if (x.isZero()) return x;
  if (x.exponent() > 1) {  // |x| >= 2
    const Real quarter = pi(all).timesPowerOfTwo(-1);
    const Real rest = atan(divide(one, x, all), all);
    return subtract(x.isNegative() ? -quarter : quarter, rest, words);
  }
  Real small = x;
  int doublings = 0;
  for (; small.exponent() > -4; ++doublings) {  // tan(a / 2) = tan a / (1 + sqrt(1 + tan^2 a))
    const Real square = add(one, multiply(small, small, all), all);
    small = divide(small, add(one, sqrt(square, all), all), all);
  }
  return oddSeries(small, -1, all).cut(words).timesPowerOfTwo(doublings);
}

SineAndCosine sineAndCosine(const Real& x, int words) {
  if (x.isZero()) return {x, one};
  if (x.exponent() < 0) return smallAngle(x, words + 1);
  const int all = std::min(words + 2 + static_cast<int>(x.exponent() / 32), Real::mostWords);
  const Real quarter = pi(all).timesPowerOfTwo(-1);
  const Real turns = divide(x, quarter, all);
  // The whole part of x / (pi / 2), taken off in pieces that a double holds.
  Real rest = turns;
  Real turned;
  unsigned quadrant = 0;
  while (!rest.isZero() && rest.exponent() >= 0) {
    const std::int64_t down = std::max<std::int64_t>(0, rest.exponent() - 50);
    const std::int64_t piece = nearestWhole(rest.timesPowerOfTwo(-down));
    if (down == 0 && piece == 0) break;
    const Real part = Real(static_cast<double>(piece)).timesPowerOfTwo(down);
    if (down < 2) quadrant += static_cast<unsigned>(piece << down) & 3u;
    turned = add(turned, part, all);
    rest = subtract(rest, part, all);
  }
  const Real angle = subtract(x, multiply(turned, quarter, all), all);
  const auto [sine, cosine] =
      angle.isZero() ? SineAndCosine{angle, one} : smallAngle(angle, words + 1);
  switch (quadrant & 3u) {
    case 0:
      return {sine, cosine};
    case 1:
      return {cosine, -sine};
    case 2:
      return {-sine, -cosine};
    default:
      return {-cosine, sine};
  }
}

}  // namespace plot_twist::digits
