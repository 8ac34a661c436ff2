#include "sentences/sentences.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace plot_twist {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Levenshtein's distance: the fewest insertions, deletions and replacements of one character,
/// upper and lower case being the same.
std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

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

std::string checkPositive(std::string_view name, double value) {
  if (value > 0 && std::isfinite(value)) return {};
  return std::string(name) + " must be a finite number above 0, got " + digits(value);
}

std::string checkName(std::string_view what, std::string_view id,
                      std::span<const std::string_view> known) {
  if (std::find(known.begin(), known.end(), id) != known.end()) return {};
  constexpr std::size_t longest = 32;  // a longer name is cut, and is near to nothing
  const bool isLong = id.size() > longest;
  std::string sentence = "unknown " + std::string(what) + " '" +
                         std::string(id.substr(0, longest)) + (isLong ? "..." : "") + "'";
  if (isLong || known.empty()) return sentence;
  const auto nearest = *std::min_element(known.begin(), known.end(), [&](auto a, auto b) {
    return editDistance(id, a) < editDistance(id, b);
  });
  if (editDistance(id, nearest) > std::max<std::size_t>(1, id.size() / 2)) return sentence;
  return sentence + "; did you mean " + std::string(nearest) + "?";
}

}  // namespace plot_twist
