#include <algorithm>
#include <cmath>

#include "math/digits/elementary.hpp"

namespace plot_twist::digits {
namespace {

/// It is computed anew where more words of it are needed than ever before.
Real rootOfPi(int words) {
  thread_local Real known;
  thread_local int have = 0;
  if (have < words) {
    have = std::min(words + 4, Real::mostWords);
    known = sqrt(pi(have), have);
  }
  return known.cut(words);
}

/// erfc(x) by its asymptotic series; its terms alternate and grow only after they have become
/// smaller than e^(-x^2), so the error is below the first term that is left out.
Real asymptotic(const Real& x, int words) {
  const Real square = multiply(x, x, words).timesPowerOfTwo(1), one(1);
  Real term = one, sum = one;
  for (std::uint32_t n = 1; term.exponent() > -32 * std::int64_t(words); n += 2) {
    const Real next = divide(multiply(term, Real(-double(n)), words), square, words);
    if (next.isZero() || next.exponent() > term.exponent()) break;
    term = next;
    sum = add(sum, term, words);
  }
  return divide(multiply(bell(x, words), sum, words), multiply(x, rootOfPi(words), words), words);
}

}  // namespace

Real bell(const Real& x, int words) {
  return exp(-multiply(x, x, std::min(2 * words + 4, Real::mostWords)), words);
}

/// erf(x) = 2 / sqrt(pi) e^(-x^2) (x + 2 x^3 / 3 + 4 x^5 / 15 + ...), whose terms have one sign.
Real erf(const Real& x, int words) {
  if (x.isZero()) return x;
  const int all = std::min(words + 1, Real::mostWords);
  const double size = std::abs(x.cut(2).toDouble());
  // erfc(x) is below e^(-x^2) then, which no word of the result holds.
  if (1.4426 * size * size > 32.0 * (words + 1)) return Real(x.isNegative() ? -1 : 1);
  const Real square = multiply(x, x, all).timesPowerOfTwo(1);
  Real term = x, sum = x;
  for (std::uint32_t n = 3;; n += 2) {
    const int own = wordsOfTerm(term, sum, all);
    term = divide(multiply(term, square, own), n, own);
    sum = add(sum, term, all);
    if (term.isZero() || term.exponent() < sum.exponent() - 32 * std::int64_t(all)) break;
  }
  return divide(multiply(bell(x, all), sum, all), rootOfPi(all), words).timesPowerOfTwo(1);
}

Real erfc(const Real& x, int words) {
  const double size = x.cut(2).toDouble(), lost = 1.4427 * size * size;
  if (size > 1 && (lost > 32.0 * words + 16 || size > 64))
    return asymptotic(x, words + 1).cut(words);
  const int all = std::min(words + 1 + static_cast<int>(lost / 32), Real::mostWords);
  return subtract(Real(1), erf(x, all), words);
}

}  // namespace plot_twist::digits
