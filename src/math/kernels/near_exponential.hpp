#pragma once

#include "math/kernels/exponential.hpp"
#include "math/lanes/bits.hpp"
#include "math/lanes/widen.hpp"

namespace plot_twist {

/// x = k ln 2 + rest with a whole k and |rest| <= ln(2) / 2: the argument reduction of
/// `NearExponential`, apart from it so that loops can run it for several packs first.
class NearExponent {
 public:
  NearExponent() = default;
  /// Of x, |x| <= NearExponential::limit.
  PLOT_TWIST_INLINE explicit NearExponent(Pack<float> x)
      : NearExponent(x, nearestWhole(x * Table::perLn2)) {}
  /// Of x = exponent * ln 2, reduced in double precision: for exponents that are products, where a
  /// float's rounding error would show in the result.
  PLOT_TWIST_INLINE static NearExponent ofBinary(Pack<double> exponent) {
    const Whole<double> k = nearestWhole(exponent);
    return {lowerHalves(k.shifted), narrow((exponent - k.value) * 0.69314718055994531)};
  }

  Mask<float> k;  // in the low bits
  Pack<float> rest;

 private:
  using Table = ExponentialTable<float>;

  PLOT_TWIST_INLINE NearExponent(Pack<float> x, Whole<float> whole)
      : NearExponent(whole.shifted,
                     (x - whole.value * Table::ln2High) - whole.value * Table::ln2Low) {}
  PLOT_TWIST_INLINE NearExponent(Mask<float> whole, Pack<float> part) : k(whole), rest(part) {}
};

/// e^x in floats for |x| <= limit, where e^x and e^-x are normal numbers. Training meets almost no
/// other x; with no subnormal results to care for, it is cheaper than `Decay`.
///
/// e^x = 2^k (1 + m) is held as 2^k and 2^k m, so that e^x + 1 and e^x - 1 do not inherit the
/// rounding of e^x to one number.
///
/// Max error, at every 17th float: 1.08 ulp (value), 1.72 ulp (plusOne), 1.89 ulp (minusOne).
/// Range: |x| <= 80; the results for other x are meaningless.
class NearExponential {
 public:
  static constexpr float limit = 80;

  NearExponential() = default;
  PLOT_TWIST_INLINE explicit NearExponential(NearExponent x)
      : power_(powerOfTwo<float>(x.k)),
        part_(power_ * (x.rest + x.rest * x.rest * polynomial(x.rest, tail))) {}

  /// e^x.
  PLOT_TWIST_INLINE Pack<float> value() const { return power_ + part_; }
  /// e^x + 1.
  PLOT_TWIST_INLINE Pack<float> plusOne() const { return (power_ + 1.0F) + part_; }
  /// e^x - 1, with full relative accuracy near x = 0.
  PLOT_TWIST_INLINE Pack<float> minusOne() const { return (power_ - 1.0F) + part_; }

 private:
  /// Coefficients of (e^r - 1 - r) / r^2 as a polynomial in r on |r| <= ln(2) / 2, from
  /// scripts/reference/kernel_coefficients.py.
  static constexpr std::array tail = {0.5F, 0.16666577F, 0.0416665546F, 0.00836317905F,
                                      0.00139261836F};

  Pack<float> power_, part_;
};

}  // namespace plot_twist
