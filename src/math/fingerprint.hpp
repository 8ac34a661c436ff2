#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>

#include "math/lanes/lanes.hpp"

namespace plot_twist {

/// FNV-1a, 64 bits, over the bits of numbers. Two runs that differ in any bit have, but for a
/// collision of the hash, different fingerprints; tests compare them between builds.
///
/// Every NaN counts as one pattern: sign and payload of a computed NaN differ between machines.
class Fingerprint {
 public:
  template <class T>
  void add(T number) {
    BitsOf<T> bits = std::bit_cast<BitsOf<T>>(number);
    if (number != number) bits = ~BitsOf<T>(0);
    for (std::size_t i = 0; i < sizeof(T); ++i) {
      hash_ = (hash_ ^ ((bits >> (8 * i)) & 0xff)) * 0x100000001b3U;
    }
  }
  template <class T>
  void add(std::span<const T> numbers) {
    for (const T number : numbers) add(number);
  }

  std::uint64_t hash() const { return hash_; }
  /// 16 hexadecimal digits.
  std::string text() const {
    std::string digits(16, '0');
    for (int i = 0; i < 16; ++i) digits[i] = "0123456789abcdef"[(hash_ >> (60 - 4 * i)) & 0xf];
    return digits;
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace plot_twist
