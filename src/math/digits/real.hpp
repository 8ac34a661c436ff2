#pragma once

#include <array>
#include <cstdint>

namespace plot_twist {

/// A real number with as many binary digits as are asked for: sign * 0.w1 w2 w3 ... * 2^exponent,
/// with words w of 32 bits, the first bit of w1 set and the last word not 0. Zero has no words.
///
/// Operations take the number of words that their result may have and cut off the rest, so the
/// relative error of each is below 2^(1 - 32 words), and none is made where the words suffice:
/// sums and products of a few doubles are exact.
class Real {
 public:
  static constexpr int mostWords = 112;

  Real() = default;
  explicit Real(double number);  // a finite one
  Real(const Real& other) { *this = other; }
  Real& operator=(const Real& other);

  bool isZero() const { return size_ == 0; }
  bool isNegative() const { return negative_; }
  /// |x| is below 2^exponent and not below 2^(exponent - 1); of zero it has no meaning.
  std::int64_t exponent() const { return exponent_; }
  /// 2^lowestBit is the greatest power of two of which x is a multiple; of zero it has no meaning.
  std::int64_t lowestBit() const { return exponent_ - 32 * std::int64_t(size_) + lowZeros(); }
  /// The nearest double; infinite if the number is too large.
  double toDouble() const;
  /// Whether it is a whole number.
  bool isWhole() const { return isZero() || lowestBit() >= 0; }
  /// Whether it is an odd whole number.
  bool isOdd() const { return !isZero() && lowestBit() == 0; }

  Real operator-() const;
  Real timesPowerOfTwo(std::int64_t power) const;
  Real cut(int words) const;

  friend Real add(const Real& a, const Real& b, int words);
  friend Real multiply(const Real& a, const Real& b, int words);
  friend Real divide(const Real& a, const Real& b, int words);  // b is not 0
  /// a / b for a small number, faster than by a Real.
  friend Real divide(const Real& a, std::uint32_t b, int words);
  /// -1, 0 or 1.
  friend int compare(const Real& a, const Real& b);

 private:
  class Moved;

  int lowZeros() const;
  /// Takes `count` words, drops zeros at both ends and all but `words`.
  static Real normal(bool negative, std::int64_t exponent, const std::uint32_t* from, int count,
                     int words);
  static int compareSizes(const Real& a, const Real& b);
  static Real addSizes(const Real& large, const Real& small, bool negative, int words);
  static Real subtractSizes(const Real& large, const Real& small, bool negative, int words);

  std::int64_t exponent_ = 0;
  int size_ = 0;
  bool negative_ = false;
  std::array<std::uint32_t, mostWords> words_;  // not filled: only the first size_ have a meaning
};

Real add(const Real& a, const Real& b, int words);
Real multiply(const Real& a, const Real& b, int words);
Real divide(const Real& a, const Real& b, int words);
Real divide(const Real& a, std::uint32_t b, int words);
int compare(const Real& a, const Real& b);
Real subtract(const Real& a, const Real& b, int words);
/// The root of a number that is not negative, to within 2^(2 - 32 words) of its size.
Real sqrt(const Real& x, int words);
/// The whole number nearest to x; |x| is below 2^62.
std::int64_t nearestWhole(const Real& x);

}  // namespace plot_twist
