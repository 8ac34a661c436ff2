#pragma once

#include <array>

#include "math/lanes/lanes.hpp"

namespace plot_twist {

namespace detail {

/// c[first] + c[first + 2] z + c[first + 4] z^2 + ... A recursion instead of a loop, so that the
/// compiler sees every coefficient as a constant.
template <std::size_t first, class T, std::size_t size>
PLOT_TWIST_INLINE Pack<T> everyOther(Pack<T> z, const std::array<T, size>& c) {
  if constexpr (first + 2 < size) {
    return everyOther<first + 2>(z, c) * z + c[first];
  } else {
    return c[first];
  }
}

}  // namespace detail

/// c[0] + c[1] x + c[2] x^2 + ..., computed as even(x^2) + x odd(x^2): two Horner chains of half
/// the length, which the processor runs at the same time.
template <class T, std::size_t size>
PLOT_TWIST_INLINE Pack<T> polynomial(Pack<T> x, const std::array<T, size>& c) {
  static_assert(size >= 2);
  const Pack<T> square = x * x;
  return detail::everyOther<1>(square, c) * x + detail::everyOther<0>(square, c);
}

}  // namespace plot_twist
