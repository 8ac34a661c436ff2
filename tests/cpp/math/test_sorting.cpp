#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "math/sorting.hpp"

using namespace plot_twist;

TEST_CASE("Numbers are sorted, infinities at the ends and NaN last") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  std::vector<double> numbers = {3, std::nan(""), -infinity, 1, infinity, -2, std::nan("")};
  sortNumbers(numbers);
  CHECK(std::vector(numbers.begin(), numbers.end() - 2) ==
        std::vector<double>{-infinity, -2, 1, 3, infinity});
  CHECK(std::isnan(numbers[5]));
  CHECK(std::isnan(numbers[6]));
}

TEST_CASE("Rows are sorted by a key, and keep their order where keys are equal") {
  std::mt19937 random(7);
  std::vector<std::pair<int, int>> rows;
  for (int i = 0; i < 500; ++i) rows.emplace_back(static_cast<int>(random() % 20), i);
  std::vector<std::pair<int, int>> expected = rows;
  std::stable_sort(expected.begin(), expected.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  sortBy(rows, [](const auto& row) { return row.first; });
  CHECK(rows == expected);
}

TEST_CASE("Rows that cannot be copied are moved; none and one are sorted, too") {
  std::vector<std::unique_ptr<std::string>> rows;
  sortBy(rows, [](const auto& row) { return row->size(); });
  CHECK(rows.empty());
  for (const char* text : {"longest", "", "mid"})
    rows.push_back(std::make_unique<std::string>(text));
  sortBy(rows, [](const auto& row) { return row->size(); });
  CHECK(*rows[0] == "");
  CHECK(*rows[2] == "longest");
  CHECK(sortedPlaces({}).empty());
}
