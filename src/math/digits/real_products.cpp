#include <algorithm>
#include <bit>
#include <cmath>

#include "math/digits/real.hpp"

namespace plot_twist {
namespace {

using Word = std::uint32_t;
using Wide = std::uint64_t;

/// Takes factor * b from the words of a that begin at `at`; whether that was too much.
bool takeMultiple(Word* at, const Word* b, int size, Word factor) {
  Wide carry = 0;
  std::int64_t borrow = 0;
  for (int i = size - 1; i >= 0; --i) {
    carry += Wide(factor) * b[i];
    borrow += std::int64_t(at[i + 1]) - std::int64_t(static_cast<Word>(carry));
    at[i + 1] = static_cast<Word>(borrow);
    borrow >>= 32;
    carry >>= 32;
  }
  borrow += std::int64_t(at[0]) - std::int64_t(carry);
  at[0] = static_cast<Word>(borrow);
  return borrow < 0;
}

void giveBack(Word* at, const Word* b, int size) {
  Wide carry = 0;
  for (int i = size - 1; i >= 0; --i) {
    carry += Wide(at[i + 1]) + b[i];
    at[i + 1] = static_cast<Word>(carry);
    carry >>= 32;
  }
  at[0] += static_cast<Word>(carry);
}

}  // namespace

Real multiply(const Real& a, const Real& b, int words) {
  if (a.isZero() || b.isZero()) return {};
  // Words far below the last that is kept are left out.
  const int sizeA = std::min(a.size_, words + 1), sizeB = std::min(b.size_, words + 1);
  std::array<Word, 2 * Real::mostWords> product;
  std::fill_n(product.begin() + sizeA, sizeB, 0);
  for (int i = sizeA - 1; i >= 0; --i) {
    const Wide factor = a.words_[i];
    Wide carry = 0;
    for (int j = sizeB - 1; j >= 0; --j) {
      carry += factor * b.words_[j] + product[i + j + 1];
      product[i + j + 1] = static_cast<Word>(carry);
      carry >>= 32;
    }
    product[i] = static_cast<Word>(carry);
  }
  return Real::normal(a.negative_ != b.negative_, a.exponent_ + b.exponent_, product.data(),
                      sizeA + sizeB, words);
}

/// Long division by words, as in Knuth's algorithm D: each word of the quotient is estimated from
/// the highest words and is at most 2 too large.
Real divide(const Real& a, const Real& b, int words) {
  if (a.isZero()) return {};
  const int size = std::min(b.size_, words + 1), steps = std::min(words + 1, Real::mostWords + 1);
  std::array<Word, 2 * Real::mostWords + 8> rest;
  std::fill_n(rest.begin(), size + steps + 3, 0);
  std::copy_n(a.words_.begin(), std::min(a.size_, size + steps + 1), rest.begin() + 1);
  std::array<Word, Real::mostWords + 2> quotient;
  const Wide top = b.words_[0], next = size > 1 ? b.words_[1] : 0;
  for (int i = 0; i <= steps; ++i) {
    Word* at = rest.data() + i;
    const Wide high = Wide(at[0]) << 32 | at[1];
    Wide digit = std::min<Wide>(high / top, 0xffffffff);
    for (Wide left = high - digit * top; left <= 0xffffffff; left += top) {
      if (digit * next <= (left << 32 | at[2])) break;
      --digit;
    }
    if (takeMultiple(at, b.words_.data(), size, static_cast<Word>(digit))) {
      giveBack(at, b.words_.data(), size);
      --digit;
    }
    quotient[i] = static_cast<Word>(digit);
  }
  return Real::normal(a.negative_ != b.negative_, a.exponent_ - b.exponent_ + 32, quotient.data(),
                      steps + 1, words);
}

Real divide(const Real& a, std::uint32_t b, int words) {
  // Filled: GCC cannot tell that what is read was written.
  std::array<Word, Real::mostWords + 2> quotient{};
  const int size = std::min(words + 1, Real::mostWords + 1);
  Wide rest = 0;
  for (int i = 0; i < size; ++i) {
    rest = rest << 32 | (i < a.size_ ? a.words_[i] : 0);
    quotient[i] = static_cast<Word>(rest / b);
    rest %= b;
  }
  return Real::normal(a.negative_, a.exponent_, quotient.data(), size, words);
}

/// Heron's rule, from the root of the leading digits; each step doubles the number of right ones.
Real sqrt(const Real& x, int words) {
  if (x.isZero()) return {};
  const std::int64_t half = (x.exponent() - (x.exponent() & 1)) / 2;
  const Real scaled = x.timesPowerOfTwo(-2 * half);
  Real root(std::sqrt(scaled.cut(2).toDouble()));
  for (int right = 1; right < 2 * words; right *= 2) {
    const int need = std::min(words + 1, 2 * right + 1);
    root = add(root, divide(scaled, root, need), need).timesPowerOfTwo(-1);
  }
  return root.cut(words).timesPowerOfTwo(half);
}

std::int64_t nearestWhole(const Real& x) {
  if (x.isZero() || x.exponent() < 0) return 0;
  const Real moved = add(x, Real(x.isNegative() ? -0.5 : 0.5), 3);
  const double high = std::trunc(moved.cut(2).toDouble());
  if (moved.exponent() <= 52) return static_cast<std::int64_t>(high);
  const Real low = subtract(moved, Real(high), 3);
  return static_cast<std::int64_t>(high) + static_cast<std::int64_t>(low.toDouble());
}

}  // namespace plot_twist
