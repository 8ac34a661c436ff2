#pragma once

#include "math/lanes/bits.hpp"

/// Twofold<T>: packs of numbers with almost twice the digits of T. See DoubleDouble for single
/// numbers, with examples.
namespace plot_twist {

/// Numbers as the unevaluated sum high + low. |low| is at most about an ulp of high: sums are not
/// renormalised after every operation.
template <class T>
struct Twofold {
  Pack<T> high, low;
};

/// high + low, rounded to T.
template <class T>
PLOT_TWIST_INLINE Pack<T> rounded(Twofold<T> x) {
  return x.high + x.low;
}

/// a + b with its rounding error. Precondition, lane by lane: |a| >= |b|, or a is 0.
template <class T>
PLOT_TWIST_INLINE Twofold<T> quickTwoSum(Pack<T> a, std::type_identity_t<Pack<T>> b) {
  const Pack<T> sum = a + b;
  return {sum, b - (sum - a)};
}

/// a + b with its rounding error.
template <class T>
PLOT_TWIST_INLINE Twofold<T> twoSum(Pack<T> a, std::type_identity_t<Pack<T>> b) {
  const Pack<T> sum = a + b;
  const Pack<T> partOfB = sum - a;
  return {sum, (a - (sum - partOfB)) + (b - partOfB)};
}

/// a + b. The absolute error is about an ulp of the larger `low`; if the two cancel, that is all
/// the accuracy the result has.
template <class T>
PLOT_TWIST_INLINE Twofold<T> operator+(Twofold<T> a, Twofold<T> b) {
  const Twofold<T> sum = twoSum(a.high, b.high);
  return {sum.high, sum.low + (a.low + b.low)};
}
template <class T>
PLOT_TWIST_INLINE Twofold<T> operator-(Twofold<T> a, Twofold<T> b) {
  return a + Twofold<T>{-b.high, -b.low};
}

/// a * b with its rounding error.
template <class T>
PLOT_TWIST_INLINE Twofold<T> twoProduct(Pack<T> a, std::type_identity_t<Pack<T>> b) {
  const Pack<T> product = a * b;
  return {product, productError<T>(a, b, product)};
}

/// a * b to almost twice the digits.
template <class T>
PLOT_TWIST_INLINE Twofold<T> operator*(Twofold<T> a, Twofold<T> b) {
  const Twofold<T> product = twoProduct(a.high, b.high);
  return {product.high, product.low + (a.high * b.low + a.low * b.high)};
}

/// a / b to almost twice the digits.
template <class T>
PLOT_TWIST_INLINE Twofold<T> operator/(Twofold<T> a, Twofold<T> b) {
  const Pack<T> quotient = a.high / b.high;
  const Twofold<T> product = twoProduct(quotient, b.high);
  const Pack<T> rest = ((a.high - product.high) - product.low) + (a.low - quotient * b.low);
  return {quotient, rest / b.high};
}

}  // namespace plot_twist
