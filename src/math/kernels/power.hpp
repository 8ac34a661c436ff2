#pragma once

#include "math/kernels/logarithm.hpp"
#include "math/lanes/widen.hpp"

/// x^y, computed as e^(y log |x|). An error of one ulp in the exponent y log |x| is an error of
/// about |y log |x|| ulp in the result, up to 700, so the exponent is carried as a sum of two
/// doubles.
namespace plot_twist {

namespace detail {

/// log(x) as a sum of two doubles, for finite x > 0: k ln 2 + 2 atanh(s), s = (m - 1) / (m + 1),
/// with x = 2^k m as in logarithm.hpp.
PLOT_TWIST_INLINE Twofold<double> preciseLog(Pack<double> x) {
  using Table = ExponentialTable<double>;
  // ((2 atanh(s) - 2 s) / s^3 - 2/3) / s^2 as a polynomial in s^2, from
  // scripts/reference/kernel_coefficients.py.
  constexpr std::array tail = {0.40000000000000027, 0.28571428571338561, 0.22222222271077449,
                               0.18181808251607399, 0.15385574500458828, 0.13285967273890615,
                               0.12913496066803152};
  const SplitNumber<double> parts = splitNumber(x);
  const Twofold<double> s = Twofold<double>{parts.fraction - 1.0, 0.0} /
                            twoSum<double>(parts.fraction, Pack<double>(1.0));
  const Twofold<double> z = s * s;
  Twofold<double> bend =
      quickTwoSum<double>(Pack<double>(0x1.5555555555555p-1), z.high * polynomial(z.high, tail));
  bend.low = bend.low + 0x1.5555555555555p-55;  // 2/3 in two parts
  const Twofold<double> cubic = s * (z * bend);
  const Twofold<double> ofFraction = quickTwoSum<double>(s.high * 2.0, cubic.high);
  const Twofold<double> sum = twoSum<double>(parts.exponent * Table::ln2High, ofFraction.high);
  const Pack<double> low = (ofFraction.low + (s.low * 2.0 + cubic.low)) +  //
                           parts.exponent * Table::ln2Low;
  return quickTwoSum<double>(sum.high, sum.low + low);
}

/// x^y for finite x > 0 and finite y.
[[gnu::noinline]] inline Pack<double> powerOfPositive(Pack<double> x, Pack<double> y) {
  const Twofold<double> log = preciseLog(x);
  const Twofold<double> product = twoProduct(y, log.high);
  return exp(Twofold<double>{product.high, product.low + y * log.low});
}
/// x^y for finite x > 0 and finite y, in double precision: a double has more digits than the
/// exponent of a float's power needs.
PLOT_TWIST_INLINE Pack<float> powerOfPositive(Pack<float> x, Pack<float> y) {
  const Pack<double> wide = widen(x);
  const SplitNumber<double> parts = splitNumber(wide);
  const Pack<double> log =
      logOfParts<double>(parts.exponent, parts.fraction - 1.0, Pack<double>(0.0));
  return narrow(exp(widen(y) * log));
}

/// Whether x is a whole number; infinity counts as one.
template <class T>
PLOT_TWIST_INLINE Mask<T> isWhole(Pack<T> x) {
  constexpr T allWhole = T(BitsOf<T>(1) << Layout<T>::fractionBits);  // from here on
  const Pack<T> d = abs(x);
  return (d >= allWhole) | (((d + allWhole) - allWhole) == d);
}

}  // namespace detail

/// x^y, with every special case of C99 (Annex F.9.4.4): x^0 and 1^y are 1 even for NaN, and a
/// negative x with a y that is not whole gives NaN.
///
/// Max error: 1.23 ulp (double), 0.51 ulp (float), at 4 million pairs. Range: every x and y.
template <class T>
PLOT_TWIST_INLINE Pack<T> pow(Pack<T> x, std::type_identity_t<Pack<T>> y) {
  constexpr T infinite = std::numeric_limits<T>::infinity();
  const Pack<T> zero = T(0), one = T(1), d = abs(x);
  const Mask<T> whole = detail::isWhole<T>(y), odd = whole & ~detail::isWhole<T>(y * T(0.5));
  Pack<T> size = detail::powerOfPositive(d, y);
  // 0, infinity or 1 where x is 0 or infinite, or y is infinite.
  const Mask<T> isAtEnd = (d == zero) | (d == infinite) | (abs(y) == infinite);
  const Mask<T> grows = ~((d > one) ^ (y > zero));
  const Pack<T> end = select<T>(d == one, one, keep(grows, Pack<T>(infinite)));
  size = select<T>(isAtEnd, end, size);
  const Pack<T> sign = bitCast<T>(odd & signBit(x));
  Pack<T> result = bitCast<T>(bitCast<BitsOf<T>>(size) | bitCast<BitsOf<T>>(sign));
  result = select<T>((x < zero) & ~whole & (d < infinite), notANumber<T>(), result);
  result = select<T>((x != x) | (y != y), notANumber<T>(), result);
  return select<T>((y == zero) | (x == one), one, result);
}

}  // namespace plot_twist
