#include "experiments/race/ranking.hpp"

#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

#include "math/sorting.hpp"

namespace plot_twist {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

double comparable(double number) { return std::isnan(number) ? never : number; }

/// The numbers of a key in the order in which they decide.
auto numbersOf(const RankKey& key) {
  return std::apply(
      [&](const auto&... rows) {
        return std::array{comparable(static_cast<double>(key.*rows.member))...};
      },
      fieldsOf<RankKey>);
}

}  // namespace

std::vector<int> rankByKey(std::span<const RankKey> keys) {
  std::vector<int> ranking(keys.size());
  std::iota(ranking.begin(), ranking.end(), 0);
  // The field that decides first sorts last: equal keys keep the order that the others gave them.
  for (auto field = std::tuple_size_v<decltype(numbersOf({}))>; field-- > 0;) {
    sortBy(ranking, [&](int run) { return numbersOf(keys[static_cast<std::size_t>(run)])[field]; });
  }
  return ranking;
}

}  // namespace plot_twist
