#include "sentences/sentences.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "sentences/shortest_digits.hpp"
#include "sentences/spelling.hpp"

namespace plot_twist {
namespace {

/// "0.015", "1.5", "1500".
std::string asFixed(std::string_view digits, int point) {
  const int count = static_cast<int>(digits.size());
  std::string text = point <= 0 ? "0" : "";
  for (int place = std::min(point, 0); place < std::max(point, count); ++place) {
    if (place == point) text += '.';
    text += place >= 0 && place < count ? digits[static_cast<std::size_t>(place)] : '0';
  }
  return text;
}

/// "1.5e-07".
std::string asScientific(const std::string& digits, int point) {
  const int exponent = point - 1, size = std::abs(exponent);
  std::string text = digits.substr(0, 1);
  if (digits.size() > 1) text.append(1, '.').append(digits, 1);
  text += exponent < 0 ? "e-" : "e+";
  if (size < 10) text += '0';
  return text + std::to_string(size);
}

}  // namespace

std::string digits(double value) {
  if (std::isnan(value)) return "NaN";
  if (value < 0) {
    std::string negative = "-";
    negative += digits(-value);
    return negative;
  }
  if (std::isinf(value)) return "Infinity";
  if (value == 0) return "0";
  const auto [all, point] = shortestDigits(value);
  const int count = static_cast<int>(all.size());
  const std::string fixed = asFixed(all, point);
  const bool isWhole = value < 1e15 && count <= point;  // 100000, not 1e+05
  if (isWhole) return fixed;
  const std::string scientific = asScientific(all, point);
  return fixed.size() <= scientific.size() ? fixed : scientific;
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
