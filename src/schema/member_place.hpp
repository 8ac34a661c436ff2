#pragma once

#include <bit>
#include <cstddef>

namespace plot_twist {

/// A pointer to a member whose types are forgotten, so that tables of members of all types are
/// constants, and one piece of code walks them all: `reinterpret_cast<MemberPlace>(&Config::gain)`.
struct Anything;
using MemberPlace = char Anything::*;

/// The member at `place` of the struct at `owner`. In the C++ ABI of GCC and Clang a pointer to a
/// data member is its offset in bytes (Itanium C++ ABI, 2.3.1).
inline const void* memberAt(const void* owner, MemberPlace place) {
  return static_cast<const std::byte*>(owner) + std::bit_cast<std::ptrdiff_t>(place);
}
inline void* memberAt(void* owner, MemberPlace place) {
  return static_cast<std::byte*>(owner) + std::bit_cast<std::ptrdiff_t>(place);
}

}  // namespace plot_twist
