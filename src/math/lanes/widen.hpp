#pragma once

#include "math/lanes/lanes.hpp"

/// Four floats as four doubles and back, for steps that need more digits than a float has.
namespace plot_twist {

/// The floats, converted to doubles; exact.
PLOT_TWIST_INLINE Pack<double> widen(Pack<float> x) {
  using Wide = Pack<double>::Register;
#if defined(__wasm_simd128__)
  const v128_t all = (v128_t)x.low, upper = wasm_i32x4_shuffle(all, all, 2, 3, 2, 3);
  return {(Wide)wasm_f64x2_promote_low_f32x4(all), (Wide)wasm_f64x2_promote_low_f32x4(upper)};
#elif defined(__SSE2__)
  const __m128 all = (__m128)x.low;
  return {(Wide)_mm_cvtps_pd(all), (Wide)_mm_cvtps_pd(_mm_movehl_ps(all, all))};
#else
  return {Wide{x.low[0], x.low[1]}, Wide{x.low[2], x.low[3]}};
#endif
}

/// The doubles, rounded to the nearest floats.
PLOT_TWIST_INLINE Pack<float> narrow(Pack<double> x) {
  using Narrow = Pack<float>::Register;
#if defined(__wasm_simd128__)
  return Pack<float>((Narrow)wasm_i32x4_shuffle(wasm_f32x4_demote_f64x2_zero((v128_t)x.low),
                                                wasm_f32x4_demote_f64x2_zero((v128_t)x.high), 0, 1,
                                                4, 5));
#elif defined(__SSE2__)
  return Pack<float>((Narrow)_mm_movelh_ps(_mm_cvtpd_ps((__m128d)x.low),  //
                                           _mm_cvtpd_ps((__m128d)x.high)));
#else
  return Pack<float>(Narrow{static_cast<float>(x.low[0]), static_cast<float>(x.low[1]),
                            static_cast<float>(x.high[0]), static_cast<float>(x.high[1])});
#endif
}

/// Whole numbers below 2^24 as floats; exact.
PLOT_TWIST_INLINE Pack<float> toFloat(Pack<std::uint32_t> whole) {
  typedef std::int32_t Signed __attribute__((vector_size(16)));  // the machines convert signed ones
  return Pack<float>(__builtin_convertvector((Signed)whole.low, Pack<float>::Register));
}

/// The lower 32 bits of every lane.
PLOT_TWIST_INLINE Pack<std::uint32_t> lowerHalves(Pack<std::uint64_t> x) {
  using Narrow = Pack<std::uint32_t>::Register;
#if defined(__wasm_simd128__)
  return Pack<std::uint32_t>((Narrow)wasm_i32x4_shuffle((v128_t)x.low, (v128_t)x.high, 0, 2, 4, 6));
#elif defined(__SSE2__)
  return Pack<std::uint32_t>((Narrow)_mm_shuffle_ps((__m128)x.low, (__m128)x.high, 0x88));
#else
  return Pack<std::uint32_t>(
      Narrow{static_cast<std::uint32_t>(x.low[0]), static_cast<std::uint32_t>(x.low[1]),
             static_cast<std::uint32_t>(x.high[0]), static_cast<std::uint32_t>(x.high[1])});
#endif
}

}  // namespace plot_twist
