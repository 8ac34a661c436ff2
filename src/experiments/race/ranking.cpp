#include "experiments/race/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace plot_twist {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

double comparable(double number) { return std::isnan(number) ? never : number; }

/// The numbers of a key in the order in which they decide.
auto numbersOf(const RankKey& key) {
  return std::apply(
      [&](const auto&... rows) {
        return std::tuple(comparable(static_cast<double>(key.*rows.member))...);
      },
      fieldsOf<RankKey>);
}

}  // namespace

std::vector<int> rankByKey(std::span<const RankKey> keys) {
  std::vector<int> ranking(keys.size());
  std::iota(ranking.begin(), ranking.end(), 0);
  const auto order = [&](int index) {
    return std::tuple(numbersOf(keys[static_cast<std::size_t>(index)]), index);
  };
  std::ranges::sort(ranking, [&](int a, int b) { return order(a) < order(b); });
  return ranking;
}

}  // namespace plot_twist
