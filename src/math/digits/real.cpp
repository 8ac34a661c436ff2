#include "math/digits/real.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace plot_twist {

Real::Real(double number) {
  if (number == 0) return;
  int power = 0;
  const double part = std::frexp(std::abs(number), &power);  // exact
  const auto bits = static_cast<std::uint64_t>(part * 0x1p64);
  const std::array<std::uint32_t, 2> words{static_cast<std::uint32_t>(bits >> 32),
                                           static_cast<std::uint32_t>(bits)};
  *this = normal(number < 0, power, words.data(), 2, 2);
}

Real& Real::operator=(const Real& other) {
  exponent_ = other.exponent_;
  size_ = other.size_;
  negative_ = other.negative_;
  std::copy_n(other.words_.begin(), size_, words_.begin());
  return *this;
}

double Real::toDouble() const {
  if (isZero() || exponent_ < -1074) return 0;
  const double sign = negative_ ? -1 : 1;
  if (exponent_ > 1024) return sign * HUGE_VAL;
  const int kept = exponent_ < -1021 ? static_cast<int>(exponent_ + 1074) : 53;
  const std::uint64_t high = std::uint64_t(words_[0]) << 32 | (size_ > 1 ? words_[1] : 0);
  // Bits below the 64 highest decide only whether a tie is one.
  const int dropped = 64 - kept;
  const std::uint64_t whole = kept == 0 ? 0 : high >> dropped;
  const std::uint64_t rest = kept == 0 ? high : high << kept;
  constexpr std::uint64_t half = std::uint64_t(1) << 63;
  const bool isUp = rest > half || (rest == half && (size_ > 2 || (whole & 1) != 0));
  return sign * std::ldexp(static_cast<double>(whole + (isUp ? 1 : 0)),
                           static_cast<int>(exponent_) - kept);
}

Real Real::operator-() const {
  Real result = *this;
  result.negative_ = !negative_ && !isZero();
  return result;
}

Real Real::timesPowerOfTwo(std::int64_t power) const {
  Real result = *this;
  result.exponent_ += power;
  return result;
}

Real Real::cut(int words) const {
  return size_ <= words ? *this : normal(negative_, exponent_, words_.data(), size_, words);
}

int Real::lowZeros() const { return std::countr_zero(words_[size_ - 1]); }

Real Real::normal(bool negative, std::int64_t exponent, const std::uint32_t* from, int count,
                  int words) {
  Real result;
  while (count > 0 && *from == 0) {
    ++from;
    --count;
    exponent -= 32;
  }
  if (count == 0) return result;
  const int shift = std::countl_zero(*from);
  const int size = std::min(count, std::min(words, mostWords));
  for (int i = 0; i < size; ++i) {
    const std::uint32_t next = i + 1 < count ? from[i + 1] : 0;
    result.words_[i] = shift == 0 ? from[i] : from[i] << shift | next >> (32 - shift);
  }
  result.size_ = size;
  while (result.words_[result.size_ - 1] == 0) --result.size_;
  result.exponent_ = exponent - shift;
  result.negative_ = negative;
  return result;
}

int Real::compareSizes(const Real& a, const Real& b) {
  if (a.isZero() || b.isZero()) return int(!a.isZero()) - int(!b.isZero());
  if (a.exponent_ != b.exponent_) return a.exponent_ < b.exponent_ ? -1 : 1;
  for (int i = 0; i < std::max(a.size_, b.size_); ++i) {
    const std::uint32_t left = i < a.size_ ? a.words_[i] : 0, right = i < b.size_ ? b.words_[i] : 0;
    if (left != right) return left < right ? -1 : 1;
  }
  return 0;
}

/// The words of a number moved down by some bits.
class Real::Moved {
 public:
  Moved(const Real& number, std::int64_t bits)
      : number_(number),
        words_(static_cast<int>(std::min<std::int64_t>(bits >> 5, 4 * mostWords))),
        shift_(static_cast<int>(bits & 31)) {}

  std::uint32_t operator[](int place) const {
    const int at = place - words_;
    const std::uint64_t pair = std::uint64_t(word(at - 1)) << 32 | word(at);
    return static_cast<std::uint32_t>(pair >> shift_);
  }

 private:
  std::uint32_t word(int i) const {
    return static_cast<unsigned>(i) < static_cast<unsigned>(number_.size_) ? number_.words_[i] : 0;
  }

  const Real& number_;
  int words_, shift_;
};

Real Real::addSizes(const Real& large, const Real& small, bool negative, int words) {
  const std::int64_t distance = large.exponent_ - small.exponent_;
  const std::int64_t need = std::max<std::int64_t>(large.size_, small.size_ + distance / 32 + 1);
  const int count = static_cast<int>(std::min<std::int64_t>(need, words + 1));
  const Moved moved(small, distance);
  std::array<std::uint32_t, mostWords + 3> sum;
  std::uint64_t carry = 0;
  for (int i = count - 1; i >= 0; --i) {
    carry += std::uint64_t(i < large.size_ ? large.words_[i] : 0) + moved[i];
    sum[i + 1] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  sum[0] = static_cast<std::uint32_t>(carry);
  return normal(negative, large.exponent_ + 32, sum.data(), count + 1, words);
}

Real Real::subtractSizes(const Real& large, const Real& small, bool negative, int words) {
  const std::int64_t distance = large.exponent_ - small.exponent_;
  const std::int64_t need = std::max<std::int64_t>(large.size_, small.size_ + distance / 32 + 1);
  const int count = static_cast<int>(std::min<std::int64_t>(need, mostWords + 2));
  const Moved moved(small, distance);
  std::array<std::uint32_t, mostWords + 3> difference;
  std::int64_t borrow = 0;
  for (int i = count - 1; i >= 0; --i) {
    borrow += std::int64_t(i < large.size_ ? large.words_[i] : 0);
    borrow -= std::int64_t(moved[i]);
    difference[i] = static_cast<std::uint32_t>(borrow);
    borrow >>= 32;
  }
  return normal(negative, large.exponent_, difference.data(), count, words);
}

Real add(const Real& a, const Real& b, int words) {
  if (a.isZero()) return b.cut(words);
  if (b.isZero()) return a.cut(words);
  const int order = Real::compareSizes(a, b);
  const Real &large = order < 0 ? b : a, &small = order < 0 ? a : b;
  if (large.exponent_ - small.exponent_ > 32 * std::int64_t(words) + 32) return large.cut(words);
  if (a.negative_ == b.negative_) return Real::addSizes(large, small, a.negative_, words);
  if (order == 0) return {};
  return Real::subtractSizes(large, small, large.negative_, words);
}

Real subtract(const Real& a, const Real& b, int words) { return add(a, -b, words); }

int compare(const Real& a, const Real& b) {
  const Real difference = subtract(a, b, 2);
  return difference.isZero() ? 0 : difference.isNegative() ? -1 : 1;
}

}  // namespace plot_twist
