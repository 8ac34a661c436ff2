#include "sentences/sentences.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "sentences/spelling.hpp"

namespace plot_twist {

std::string digits(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char buffer[40];
  const bool plain = std::abs(value) < 1e15 && std::trunc(value) == value;  // 100000, not 1e+05
  const auto end = plain ? std::to_chars(buffer, std::end(buffer), static_cast<long long>(value))
                         : std::to_chars(buffer, std::end(buffer), value);
  return {buffer, end.ptr};
}

std::string checkRange(std::string_view name, double value, double min, double max) {
  if (value >= min && value <= max) return {};
  return std::string(name) + " must be " + digits(min) + " to " + digits(max) + ", got " +
         digits(value);
}

std::string checkName(std::string_view what, std::string_view id,
                      std::span<const std::string_view> known) {
  if (std::find(known.begin(), known.end(), id) != known.end()) return {};
  return "unknown " + std::string(what) + " '" + shortened(id) + "'" + hint(id, known);
}

}  // namespace plot_twist
