#include "math/random.hpp"

#include <cmath>
#include <numeric>
#include <utility>

#include "math/functions.hpp"

namespace plot_twist {

double NumpyRandom::uniform() {
  const auto high = static_cast<double>(engine_() >> 5);  // 27 bits
  const auto low = static_cast<double>(engine_() >> 6);   // 26 bits
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
  std::uint32_t mask = greatest;  // becomes the least 2^k - 1 >= greatest
  for (int shift = 1; shift < 32; shift *= 2) mask |= mask >> shift;
  if (mask == 0) return 0;
  std::uint32_t draw;
  do draw = static_cast<std::uint32_t>(engine_()) & mask;
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
