#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace plot_twist {

/// A whole number from 0 to 2^3840 - 1, for exact conversions between decimal digits and doubles.
class Natural {
 public:
  explicit Natural(std::uint64_t value);

  Natural& operator+=(const Natural& other);
  /// Precondition: `other` is not greater.
  Natural& operator-=(const Natural& other);
  Natural& operator*=(std::uint32_t factor);
  Natural& operator<<=(int bits);
  /// Less than 0, 0 or more, as this number is less, equal or greater.
  int compare(const Natural& other) const;

  static Natural powerOfTen(int exponent);

 private:
  void push(std::uint32_t word) { words_[size_++] = word; }
  std::uint32_t wordAt(std::size_t i) const { return i < size_ ? words_[i] : 0; }

  std::array<std::uint32_t, 120> words_{};  // the first `size_` are in use, the least one first
  std::size_t size_ = 0;                    // the last word in use is not 0
};

}  // namespace plot_twist
