#include "sentences/natural.hpp"

namespace plot_twist {

Natural::Natural(std::uint64_t value) {
  for (; value > 0; value >>= 32) push(static_cast<std::uint32_t>(value));
}

Natural Natural::powerOfTen(int exponent) {
  Natural power(1);
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

Natural& Natural::operator+=(const Natural& other) {
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < size_ || i < other.size_ || carry > 0; ++i) {
    carry += std::uint64_t{wordAt(i)} + other.wordAt(i);
    if (i == size_) push(0);
    words_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  return *this;
}

Natural& Natural::operator-=(const Natural& other) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const std::uint64_t difference = std::uint64_t{words_[i]} - other.wordAt(i) - borrow;
    words_[i] = static_cast<std::uint32_t>(difference);
    borrow = difference >> 63;
  }
  while (size_ > 0 && words_[size_ - 1] == 0) --size_;
  return *this;
}

Natural& Natural::operator*=(std::uint32_t factor) {
  if (factor == 0) size_ = 0;
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    carry += std::uint64_t{words_[i]} * factor;
    words_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry > 0) push(static_cast<std::uint32_t>(carry));
  return *this;
}

Natural& Natural::operator<<=(int bits) {
  for (; bits >= 31; bits -= 31) *this *= std::uint32_t{1} << 31;
  return *this *= std::uint32_t{1} << bits;
}

int Natural::compare(const Natural& other) const {
  if (size_ != other.size_) return size_ < other.size_ ? -1 : 1;
  for (std::size_t i = size_; i-- > 0;) {
    if (words_[i] != other.words_[i]) return words_[i] < other.words_[i] ? -1 : 1;
  }
  return 0;
}

}  // namespace plot_twist
