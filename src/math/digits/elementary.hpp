#pragma once

#include "math/digits/real.hpp"

/// Elementary functions of real numbers, with as many words as are asked for. Each result is within
/// 2^(8 - 32 words) of the exact one, relative to the result, except for `log` and for sine and
/// cosine of |x| > 1/2, where it is relative to the larger of the result and 1.
namespace plot_twist::digits {

/// Beyond this exponent of x, e^x and the sine of x are not computed.
inline constexpr std::int64_t largestExponent = 56;

/// The words that a term of a series needs beside a sum of `words` words: as it is smaller, its
/// last ones are below those of the sum.
int wordsOfTerm(const Real& term, const Real& sum, int words);

Real pi(int words);
Real logOfTwo(int words);

Real exp(const Real& x, int words);    // exponent of x at most largestExponent
Real expm1(const Real& x, int words);  // the same
Real log(const Real& x, int words);    // x > 0
Real atan(const Real& x, int words);
struct SineAndCosine {
  Real sine, cosine;
};
SineAndCosine sineAndCosine(const Real& x, int words);  // exponent of x at most 32 * 8
Real erf(const Real& x, int words);                     // |x| < 2^6
/// 1 - erf(x) for x > 0; zero words are needed for it where it is too small for so many.
Real erfc(const Real& x, int words);
/// e^(-x^2).
Real bell(const Real& x, int words);

}  // namespace plot_twist::digits
