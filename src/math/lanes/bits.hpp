#pragma once

#include "math/lanes/lanes.hpp"

/// Signs, exponents and rounding errors of floating-point packs, by operations on their bits.
namespace plot_twist {

/// Where sign, exponent and fraction of an IEEE 754 number lie in its bits.
template <class T>
struct Layout;
template <>
struct Layout<float> {
  static constexpr std::uint32_t sign = 0x80000000U;
  static constexpr std::uint32_t bias = 127;
  static constexpr int fractionBits = 23;
};
template <>
struct Layout<double> {
  static constexpr std::uint64_t sign = 0x8000000000000000U;
  static constexpr std::uint64_t bias = 1023;
  static constexpr int fractionBits = 52;
};

template <class T>
PLOT_TWIST_INLINE Mask<T> signBit(Pack<T> x) {
  return bitCast<BitsOf<T>>(x) & Layout<T>::sign;
}
template <class T>
PLOT_TWIST_INLINE Pack<T> abs(Pack<T> x) {
  return bitCast<T>(bitCast<BitsOf<T>>(x) & ~Layout<T>::sign);
}
/// |magnitude| with the sign of `sign`, zeros and infinities included.
template <class T>
PLOT_TWIST_INLINE Pack<T> copysign(Pack<T> magnitude, Pack<T> sign) {
  return bitCast<T>(bitCast<BitsOf<T>>(abs(magnitude)) | signBit(sign));
}

/// 0, or NaN if x is NaN: the slope of a constant. (0 * x would not do for an infinite x.)
template <class T>
PLOT_TWIST_INLINE Pack<T> zeroOrNan(Pack<T> x) {
  return bitCast<T>(x != x);  // all bits set are a NaN
}

template <class T>
PLOT_TWIST_INLINE Pack<T> notANumber() {
  return bitCast<T>(Mask<T>(~BitsOf<T>(0)));
}

/// The error of a rounded product: a * b = product + productError(a, b, product), without a fused
/// multiply-add. For doubles the equation holds to within 2^-100 of the product.
template <class T>
PLOT_TWIST_INLINE Pack<T> productError(Pack<T> a, std::type_identity_t<Pack<T>> b,
                                       Pack<T> product) {
  // Each factor is cut into two halves of its bits; products of halves are exact (Dekker 1971).
  constexpr BitsOf<T> upper = ~((BitsOf<T>(1) << (Layout<T>::fractionBits + 2) / 2) - 1);
  const Pack<T> a1 = bitCast<T>(bitCast<BitsOf<T>>(a) & upper), a2 = a - a1;
  const Pack<T> b1 = bitCast<T>(bitCast<BitsOf<T>>(b) & upper), b2 = b - b1;
  return ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2;
}

/// A whole number k in every lane, as a floating-point number and in the low bits of `shifted`.
template <class T>
struct Whole {
  Pack<T> value;
  Mask<T> shifted;  // k + an offset whose low bits are zero
};

/// The whole number nearest to x (ties to even), for |x| < 2^(fractionBits - 2).
template <class T>
PLOT_TWIST_INLINE Whole<T> nearestWhole(Pack<T> x) {
  // Adding 1.5 * 2^fractionBits pushes the fraction out; the low bits then count in ones.
  constexpr T magic = T(1.5) * T(std::uint64_t(1) << Layout<T>::fractionBits);
  const Pack<T> sum = x + magic;
  return {sum - magic, bitCast<BitsOf<T>>(sum)};
}

/// 2^(k + offset) for the k in the low bits of `shifted`. Precondition: the result is a normal
/// number.
template <class T>
PLOT_TWIST_INLINE Pack<T> powerOfTwo(Mask<T> shifted, BitsOf<T> offset = 0) {
  return bitCast<T>((shifted + (Layout<T>::bias + offset)) << Layout<T>::fractionBits);
}

}  // namespace plot_twist
