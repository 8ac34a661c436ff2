#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace plot_twist::fuzzing {

/// Ends the run if a promise is not kept, and prints about what.
inline void demand(bool holds, const std::string& about = {}) {
  if (holds) return;
  std::fputs((about + "\n").c_str(), stderr);
  std::abort();
}

/// One sentence for people.
inline void demandSentence(std::string_view sentence) {
  const auto isControl = [](char c) { return c >= 0 && c < ' '; };
  demand(!sentence.empty() && sentence.size() < 400 && std::ranges::none_of(sentence, isControl),
         std::string(sentence));
}

/// What libFuzzer gives, read from its start; zeros after its end.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : rest_(data, size) {}

  bool isEmpty() const { return rest_.empty(); }
  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const std::uint8_t first = rest_.front();
    rest_ = rest_.subspan(1);
    return first;
  }
  int below(int count) { return byte() % count; }
  std::uint64_t word() {
    std::uint64_t bits = 0;
    for (int i = 0; i < 8; ++i) bits = bits << 8 | byte();
    return bits;
  }

  /// A double of any bits, a special one, or one as people type it.
  double number() {
    using Limits = std::numeric_limits<double>;
    constexpr std::array special = {0.0,
                                    -0.0,
                                    Limits::quiet_NaN(),
                                    Limits::infinity(),
                                    -Limits::infinity(),
                                    Limits::denorm_min(),
                                    -Limits::denorm_min(),
                                    Limits::min(),
                                    Limits::max(),
                                    Limits::lowest(),
                                    Limits::epsilon(),
                                    1e-9,
                                    1e9};
    switch (const int kind = below(4)) {
      case 0:
        return std::bit_cast<double>(word());
      case 1:
        return special[below(special.size())];
      default:
        return std::ldexp(static_cast<std::int8_t>(byte()), kind == 2 ? 0 : below(16) - 11);
    }
  }

  std::string text() {
    std::string all(below(24), ' ');
    for (char& c : all) c = static_cast<char>(byte());
    return all;
  }

 private:
  std::span<const std::uint8_t> rest_;
};

}  // namespace plot_twist::fuzzing
