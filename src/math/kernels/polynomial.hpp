#pragma once

#include <array>

#include "math/lanes/lanes.hpp"

namespace plot_twist {

namespace detail {

/// c[first] + c[first + 2] z + c[first + 4] z^2 + ... (A recursion, not a loop: compilers then see
/// every coefficient as a constant.)
template <std::size_t first, class T, std::size_t size>
PLOT_TWIST_INLINE Pack<T> everyOther(Pack<T> z, const std::array<T, size>& c) {
  if constexpr (first + 2 < size) {
    return everyOther<first + 2>(z, c) * z + c[first];
  } else {
    return c[first];
  }
}

}  // namespace detail

/// c[0] + c[1] x + ..., the even and the odd powers side by side: two chains of half the length.
template <class T, std::size_t size>
PLOT_TWIST_INLINE Pack<T> polynomial(Pack<T> x, const std::array<T, size>& c) {
  static_assert(size >= 2);
  const Pack<T> square = x * x;
  return detail::everyOther<1>(square, c) * x + detail::everyOther<0>(square, c);
}

}  // namespace plot_twist
