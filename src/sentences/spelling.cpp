#include "sentences/spelling.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace plot_twist {
namespace {

constexpr std::size_t longestName = 32;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b) {
  // [j] of a row: the distance of the first i characters of `a` from the first j of `b`.
  std::vector<std::size_t> twoAbove, above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  const auto same = [&](std::size_t i, std::size_t j) { return lower(a[i]) == lower(b[j]); };
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (same(i - 1, j - 1) ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      const bool isSwapped = i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1);
      if (isSwapped) row[j] = std::min(row[j], twoAbove[j - 2] + 1);
    }
    twoAbove = std::exchange(above, row);
  }
  return above.back();
}

std::size_t mostEdits(std::string_view name) { return std::max<std::size_t>(1, name.size() / 2); }

std::string_view closest(std::string_view name, std::span<const std::string_view> known,
                         std::size_t edits) {
  std::string_view nearest;
  if (name.size() > longestName) return nearest;
  std::size_t fewest = edits + 1;
  for (const std::string_view each : known) {
    const std::size_t distance = editDistance(name, each);
    if (distance >= fewest) continue;
    fewest = distance;
    nearest = each;
  }
  return nearest;
}

std::string hint(std::string_view name, std::span<const std::string_view> known) {
  const std::string_view nearest = closest(name, known);
  return nearest.empty() ? "" : "; did you mean " + std::string(nearest) + "?";
}

std::string shortened(std::string_view name) {
  std::string start(name.substr(0, longestName));
  const auto isControl = [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; };
  std::ranges::replace_if(start, isControl, ' ');
  return name.size() > longestName ? start + "..." : start;
}

}  // namespace plot_twist
