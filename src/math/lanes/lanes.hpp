#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

/// Pack<T>: four lanes of one number type, in 128-bit registers (SSE, NEON or WebAssembly simd128).
/// Operators work lane by lane; comparisons give a mask, and `select` replaces the branch:
///
///     const float numbers[] = {-1, 0, 2, 3};
///     const Pack<float> x = load(numbers);                 // -1, 0, 2, 3
///     const Pack<float> y = x * x + 1.0F;                  // 2, 1, 5, 10
///     const Mask<float> isRight = x > 0.0F;                // no bits, no bits, all bits, all bits
///     const Pack<float> relu = select<float>(isRight, x, Pack<float>(0.0F));  // 0, 0, 2, 3
///     const float third = lane(y, 2);                      // 5
///
/// Only operations that IEEE 754 rounds correctly (+ - * / sqrt), comparisons and bit operations
/// are defined, so that a kernel written on packs gives the same bits in every build and browser.
/// That also needs -ffp-contract=off: a fused multiply-add rounds once instead of twice.
namespace plot_twist {

#define PLOT_TWIST_INLINE [[gnu::always_inline]] inline

/// Declares a kernel in double as a call, so that its code is in the module once. Training is in
/// float, where kernels stand in its loops; doubles explore, prove and reproduce.
#define PLOT_TWIST_CALL_IN_DOUBLE(kernel) \
  [[gnu::noinline]] inline Pack<double> kernel(Pack<double> x) { return kernel<double>(x); }

inline constexpr std::size_t laneCount = 4;

/// The unsigned integer as wide as T.
template <class T>
using BitsOf = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;

namespace detail {

/// A 128-bit register of T. (GCC forgets the attribute on a type that depends on T.)
template <class T>
struct Vector;
template <>
struct Vector<float> {
  typedef float Register __attribute__((vector_size(16)));
};
template <>
struct Vector<double> {
  typedef double Register __attribute__((vector_size(16)));
};
template <>
struct Vector<std::uint32_t> {
  typedef std::uint32_t Register __attribute__((vector_size(16)));
};
template <>
struct Vector<std::uint64_t> {
  typedef std::uint64_t Register __attribute__((vector_size(16)));
};

}  // namespace detail

/// Lanes of T (float, double, uint32_t or uint64_t); a scalar converts to a pack of copies of it.
template <class T>
struct Pack;

/// One register holds four lanes of 32 bits.
template <class T>
  requires(sizeof(T) == 4)
struct Pack<T> {
  using Register = typename detail::Vector<T>::Register;
  static constexpr bool isWide = false;
  Register low;

  Pack() = default;
  PLOT_TWIST_INLINE Pack(T value) : low{value, value, value, value} {}
  PLOT_TWIST_INLINE explicit Pack(Register all) : low(all) {}
};

/// Two registers hold four lanes of 64 bits.
template <class T>
  requires(sizeof(T) == 8)
struct Pack<T> {
  using Register = typename detail::Vector<T>::Register;
  static constexpr bool isWide = true;
  Register low, high;

  Pack() = default;
  PLOT_TWIST_INLINE Pack(T value) : low{value, value}, high{value, value} {}
  PLOT_TWIST_INLINE Pack(Register first, Register second) : low(first), high(second) {}
};

/// A mask has all bits of a lane set (true) or none (false).
template <class T>
using Mask = Pack<BitsOf<T>>;

namespace detail {

/// Applies an operation on registers to every register of the packs and makes a Pack<Out>.
template <class Out, class Operation, class First, class... Rest>
PLOT_TWIST_INLINE Pack<Out> mapRegisters(Operation operation, First first, Rest... rest) {
  using Result = typename Pack<Out>::Register;
  if constexpr (First::isWide) {
    return {(Result)operation(first.low, rest.low...), (Result)operation(first.high, rest.high...)};
  } else {
    return Pack<Out>((Result)operation(first.low, rest.low...));
  }
}

/// Pack<T> in a non-deduced position, so that a scalar argument there converts to a pack.
template <class T>
using Same = std::type_identity_t<Pack<T>>;

PLOT_TWIST_INLINE auto squareRoot(Pack<float>::Register x) {
#if defined(__wasm_simd128__)
  return (Pack<float>::Register)wasm_f32x4_sqrt((v128_t)x);
#elif defined(__SSE2__)
  return (Pack<float>::Register)_mm_sqrt_ps((__m128)x);
#elif defined(__aarch64__)
  return (Pack<float>::Register)vsqrtq_f32((float32x4_t)x);
#else
  return Pack<float>::Register{__builtin_sqrtf(x[0]), __builtin_sqrtf(x[1]), __builtin_sqrtf(x[2]),
                               __builtin_sqrtf(x[3])};
#endif
}

PLOT_TWIST_INLINE auto squareRoot(Pack<double>::Register x) {
#if defined(__wasm_simd128__)
  return (Pack<double>::Register)wasm_f64x2_sqrt((v128_t)x);
#elif defined(__SSE2__)
  return (Pack<double>::Register)_mm_sqrt_pd((__m128d)x);
#elif defined(__aarch64__)
  return (Pack<double>::Register)vsqrtq_f64((float64x2_t)x);
#else
  return Pack<double>::Register{__builtin_sqrt(x[0]), __builtin_sqrt(x[1])};
#endif
}

/// x > y ? x : y in every lane, in one instruction where there is one.
template <class Register>
PLOT_TWIST_INLINE Register larger(Register x, Register y) {
#if defined(__wasm_simd128__)
  if constexpr (sizeof(x[0]) == 4) return (Register)wasm_f32x4_pmax((v128_t)y, (v128_t)x);
  if constexpr (sizeof(x[0]) == 8) return (Register)wasm_f64x2_pmax((v128_t)y, (v128_t)x);
#elif defined(__SSE2__)
  if constexpr (sizeof(x[0]) == 4) return (Register)_mm_max_ps((__m128)x, (__m128)y);
  if constexpr (sizeof(x[0]) == 8) return (Register)_mm_max_pd((__m128d)x, (__m128d)y);
#else
  return x > y ? x : y;
#endif
}

/// x < y ? x : y in every lane, in one instruction where there is one.
template <class Register>
PLOT_TWIST_INLINE Register smaller(Register x, Register y) {
#if defined(__wasm_simd128__)
  if constexpr (sizeof(x[0]) == 4) return (Register)wasm_f32x4_pmin((v128_t)y, (v128_t)x);
  if constexpr (sizeof(x[0]) == 8) return (Register)wasm_f64x2_pmin((v128_t)y, (v128_t)x);
#elif defined(__SSE2__)
  if constexpr (sizeof(x[0]) == 4) return (Register)_mm_min_ps((__m128)x, (__m128)y);
  if constexpr (sizeof(x[0]) == 8) return (Register)_mm_min_pd((__m128d)x, (__m128d)y);
#else
  return x < y ? x : y;
#endif
}

}  // namespace detail

#define PLOT_TWIST_BINARY(symbol)                                                    \
  template <class T>                                                                 \
  PLOT_TWIST_INLINE Pack<T> operator symbol(Pack<T> a, Pack<T> b) {                  \
    return detail::mapRegisters<T>([](auto x, auto y) { return x symbol y; }, a, b); \
  }                                                                                  \
  template <class T>                                                                 \
  PLOT_TWIST_INLINE Pack<T> operator symbol(Pack<T> a, std::type_identity_t<T> b) {  \
    return a symbol Pack<T>(b);                                                      \
  }                                                                                  \
  template <class T>                                                                 \
  PLOT_TWIST_INLINE Pack<T> operator symbol(std::type_identity_t<T> a, Pack<T> b) {  \
    return Pack<T>(a) symbol b;                                                      \
  }

PLOT_TWIST_BINARY(+)
PLOT_TWIST_BINARY(-)
PLOT_TWIST_BINARY(*)
PLOT_TWIST_BINARY(/)
PLOT_TWIST_BINARY(&)
PLOT_TWIST_BINARY(|)
PLOT_TWIST_BINARY(^)
#undef PLOT_TWIST_BINARY

#define PLOT_TWIST_COMPARISON(symbol)                                                        \
  template <class T>                                                                         \
  PLOT_TWIST_INLINE Mask<T> operator symbol(Pack<T> a, detail::Same<T> b) {                  \
    return detail::mapRegisters<BitsOf<T>>([](auto x, auto y) { return x symbol y; }, a, b); \
  }

PLOT_TWIST_COMPARISON(<)
PLOT_TWIST_COMPARISON(<=)
PLOT_TWIST_COMPARISON(>)
PLOT_TWIST_COMPARISON(>=)
PLOT_TWIST_COMPARISON(==)
PLOT_TWIST_COMPARISON(!=)
#undef PLOT_TWIST_COMPARISON

template <class T>
PLOT_TWIST_INLINE Pack<T> operator-(Pack<T> a) {
  return detail::mapRegisters<T>([](auto x) { return -x; }, a);
}
template <class T>
PLOT_TWIST_INLINE Pack<T> operator~(Pack<T> a) {
  return detail::mapRegisters<T>([](auto x) { return ~x; }, a);
}
/// Logical shifts of every lane; integers only.
template <class T>
PLOT_TWIST_INLINE Pack<T> operator<<(Pack<T> a, int count) {
  return detail::mapRegisters<T>([count](auto x) { return x << count; }, a);
}
template <class T>
PLOT_TWIST_INLINE Pack<T> operator>>(Pack<T> a, int count) {
  return detail::mapRegisters<T>([count](auto x) { return x >> count; }, a);
}

/// The bits of `a`, read as another type of the same width.
template <class Out, class T>
PLOT_TWIST_INLINE Pack<Out> bitCast(Pack<T> a) {
  return detail::mapRegisters<Out>([](auto x) { return x; }, a);
}

template <class T>
PLOT_TWIST_INLINE Pack<T> sqrt(Pack<T> a) {
  return detail::mapRegisters<T>([](auto x) { return detail::squareRoot(x); }, a);
}

/// Lane by lane: a where the mask is set, b elsewhere.
template <class T>
PLOT_TWIST_INLINE Pack<T> select(Mask<T> mask, std::type_identity_t<Pack<T>> a, Pack<T> b) {
  return bitCast<T>((mask & bitCast<BitsOf<T>>(a)) | (~mask & bitCast<BitsOf<T>>(b)));
}

/// x where the mask is set, +0 elsewhere.
template <class T>
PLOT_TWIST_INLINE Pack<T> keep(std::type_identity_t<Mask<T>> mask, Pack<T> x) {
  return bitCast<T>(mask & bitCast<BitsOf<T>>(x));
}

/// Whether the mask is set in all four lanes.
PLOT_TWIST_INLINE bool all(Pack<std::uint32_t> mask) {
#if defined(__wasm_simd128__)
  return wasm_i32x4_bitmask((v128_t)mask.low) == 15;
#elif defined(__SSE2__)
  return _mm_movemask_ps((__m128)mask.low) == 15;
#elif defined(__aarch64__)
  return vminvq_u32((uint32x4_t)mask.low) != 0;
#else
  return (mask.low[0] & mask.low[1] & mask.low[2] & mask.low[3]) != 0;
#endif
}

PLOT_TWIST_INLINE bool all(Pack<std::uint64_t> mask) {
#if defined(__wasm_simd128__)
  return wasm_i64x2_bitmask(wasm_v128_and((v128_t)mask.low, (v128_t)mask.high)) == 3;
#elif defined(__SSE2__)
  return _mm_movemask_pd(_mm_and_pd((__m128d)mask.low, (__m128d)mask.high)) == 3;
#else
  return (mask.low[0] & mask.low[1] & mask.high[0] & mask.high[1]) != 0;
#endif
}

/// The smaller of x and a limit; NaN stays NaN.
template <class T>
PLOT_TWIST_INLINE Pack<T> atMost(Pack<T> x, std::type_identity_t<T> limit) {
  return detail::mapRegisters<T>([](auto a, auto b) { return detail::smaller(b, a); }, x,
                                 Pack<T>(limit));
}
/// The larger of x and a limit; NaN stays NaN.
template <class T>
PLOT_TWIST_INLINE Pack<T> atLeast(Pack<T> x, std::type_identity_t<T> limit) {
  return detail::mapRegisters<T>([](auto a, auto b) { return detail::larger(b, a); }, x,
                                 Pack<T>(limit));
}

/// Reads four values from memory of any alignment.
template <class T>
PLOT_TWIST_INLINE Pack<T> load(const T* from) {
  Pack<T> pack;
  std::memcpy(&pack, from, sizeof pack);
  return pack;
}
/// Writes four values to memory of any alignment.
template <class T>
PLOT_TWIST_INLINE void store(T* to, Pack<T> pack) {
  std::memcpy(to, &pack, sizeof pack);
}

/// One lane, 0 to 3.
template <class T>
PLOT_TWIST_INLINE T lane(Pack<T> pack, std::size_t index) {
  T lanes[laneCount];
  store(lanes, pack);
  return lanes[index];
}

}  // namespace plot_twist
