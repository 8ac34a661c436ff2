#pragma once

#include "math/kernels/polynomial.hpp"
#include "math/lanes/bits.hpp"
#include "math/lanes/widen.hpp"

namespace plot_twist {

/// 2^y in floats for -170 <= y <= 0, as 2^y = power (1 + growth) / 2^64, where `power` is a power
/// of two and |growth| < 0.42.
///
/// `power` is a normal number down to y = -170. A product that ends with the factor `unlift`
/// (2^-64) is therefore rounded once, even where it is subnormal or 0: kernels made of 2^y need no
/// second way for the tails.
///
/// y is taken in fixed point with 24 binary digits after the point. Max relative error of
/// power (1 + growth), unrounded: 1.21 * 2^-24, measured at every seventh y. Range: -170 <= y <= 0;
/// the results for other y, NaN among them, are meaningless.
class LiftedPower {
 public:
  static constexpr float lift = 0x1p64F, unlift = 0x1p-64F;

  LiftedPower() = default;
  PLOT_TWIST_INLINE explicit LiftedPower(Pack<double> y) {
    // The sum pushes out all digits after the 24th, so that its low half is y in fixed point, with
    // the bias of an exponent. The half makes the nearest whole number the one below.
    constexpr double push = 0x1.8p28, bias = Layout<float>::bias + 64;
    const Pack<std::uint32_t> fixed = lowerHalves(bitCast<std::uint64_t>(y + (push + bias + 0.5)));
    power_ = bitCast<float>((fixed >> 1) & 0x7f800000U);
    rest_ = toFloat(fixed & 0xffffffU) * 0x1p-24F - 0.5F;
  }

  /// 2^(k + 64) with the whole number k nearest to y.
  PLOT_TWIST_INLINE Pack<float> power() const { return power_; }
  /// 2^(y - k) - 1, as y - k times a polynomial. Max error: 0.88 * 2^-24.
  PLOT_TWIST_INLINE Pack<float> growth() const { return polynomial(rest_, table) * rest_; }

 private:
  /// Coefficients of (2^r - 1) / r as a polynomial in r on |r| <= 1/2, from
  /// scripts/reference/kernel_coefficients.py.
  static constexpr std::array table = {0.693147188F,   0.240226508F,   0.0555035711F,
                                       0.00961808256F, 0.00133908634F, 1.54531629e-4F};

  Pack<float> power_;
  Pack<float> rest_;  // y - k
};

}  // namespace plot_twist
