#include "math/random.hpp"

#include <cmath>
#include <numeric>
#include <utility>

#include "math/functions.hpp"

namespace plot_twist {

NumpyRandom::NumpyRandom(std::uint32_t seed) {
  for (std::uint32_t i = 0; i < length; ++i) {
    words_[i] = seed;
    seed = 1812433253u * (seed ^ (seed >> 30)) + i + 1;
  }
}

void NumpyRandom::refill() {
  constexpr int shift = 397;
  for (int i = 0; i < length; ++i) {
    const std::uint32_t mixed =
        (words_[i] & 0x80000000u) | (words_[(i + 1) % length] & 0x7fffffffu);
    const std::uint32_t twist = mixed & 1u ? 0x9908b0dfu : 0u;
    words_[i] = words_[(i + shift) % length] ^ (mixed >> 1) ^ twist;
  }
  position_ = 0;
}

std::uint32_t NumpyRandom::next() {
  if (position_ == length) refill();
  std::uint32_t word = words_[position_++];
  word ^= word >> 11;
  word ^= (word << 7) & 0x9d2c5680u;
  word ^= (word << 15) & 0xefc60000u;
  return word ^ (word >> 18);
}

double NumpyRandom::uniform() {
  const double high = next() >> 5;  // 27 bits
  const double low = next() >> 6;   // 26 bits
  return (high * 0x1p26 + low) / 0x1p53;
}

double NumpyRandom::normal() {
  if (cached_) {
    cached_ = false;
    return cache_;
  }
  double first, second, square;
  do {
    first = 2 * uniform() - 1;
    second = 2 * uniform() - 1;
    square = first * first + second * second;
  } while (square >= 1 || square == 0);
  const double factor = std::sqrt(-2 * log(square) / square);
  cached_ = true;
  cache_ = factor * first;
  return factor * second;
}

std::uint32_t NumpyRandom::below(std::uint32_t count) {
  const std::uint32_t greatest = count - 1;
  std::uint32_t mask = greatest;  // the least 2^k - 1 that covers it
  for (int shift = 1; shift < 32; shift *= 2) mask |= mask >> shift;
  if (mask == 0) return 0;
  std::uint32_t draw;
  do draw = next() & mask;
  while (draw > greatest);
  return draw;
}

void NumpyRandom::permute(std::vector<std::uint32_t>& order) {
  std::iota(order.begin(), order.end(), 0u);
  for (auto last = static_cast<std::uint32_t>(order.size()); last > 1; --last) {
    std::swap(order[last - 1], order[below(last)]);
  }
}

}  // namespace plot_twist
