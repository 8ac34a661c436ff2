#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <string>

#include "schema/check_settings.hpp"
#include "schema/tables.hpp"
#include "sentences/sentences.hpp"

using namespace plot_twist;
using namespace plot_twist::tables;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The nearest value of a number's type beyond an end of its range.
template <class Number>
double beyond(double end, double direction) {
  if constexpr (std::is_integral_v<Number>) return end + direction;
  return std::nextafter(end, direction * infinity);
}

/// Numbers that a setting must refuse.
template <class Number>
std::vector<double> refusedBy(const Range& range) {
  std::vector<double> numbers;
  if (std::isfinite(range.min)) {
    numbers.push_back(range.isMinOpen ? range.min : beyond<Number>(range.min, -1));
  }
  if (std::isfinite(range.max)) {
    numbers.push_back(range.isMaxOpen ? range.max : beyond<Number>(range.max, 1));
  }
  if (std::is_floating_point_v<Number> && !range.isEverything()) {
    numbers.insert(numbers.end(), {std::nan(""), infinity, -infinity});
  }
  return numbers;
}

/// What a check says of the usual configuration with another number for a setting.
template <class Row, class Config>
std::string checkWith(Config config, double number) {
  using Number = std::remove_reference_t<decltype(config.*Row::member)>;
  config.*Row::member = static_cast<Number>(number);
  return checkSettings(config);
}

}  // namespace

TEST_CASE("Every configuration accepts its defaults") {
  visitConfigs([]<class Config>(const Config& usual) {
    CAPTURE(typeName<Config>);
    CHECK(checkSettings(usual) == "");
  });
}

TEST_CASE("Every number out of its range is refused in a sentence that begins with its label") {
  visitConfigs([]<class Config>(const Config& usual) {
    CAPTURE(typeName<Config>);
    visitSettings<Config>([&]<class Row>(const Row& row) {
      using Number = std::remove_cvref_t<decltype(usual.*Row::member)>;
      if constexpr (std::is_arithmetic_v<Number>) {
        const auto& [range, special] = std::tie(row.setting.range, row.setting.special);
        for (const double number : refusedBy<Number>(range)) {
          if (special && special->value == number) continue;
          CAPTURE(row.name, number);
          const std::string wrong = checkWith<Row>(usual, number);
          CHECK(wrong.starts_with(std::string(row.setting.label) + " must be "));
          CHECK(wrong.ends_with(", got " + digits(number)));
        }
      }
    });
  });
}

TEST_CASE("Ends of a range that belong to it are accepted, and so are special values") {
  visitConfigs([]<class Config>(const Config& usual) {
    CAPTURE(typeName<Config>);
    visitSettings<Config>([&]<class Row>(const Row& row) {
      using Number = std::remove_cvref_t<decltype(usual.*Row::member)>;
      if constexpr (std::is_arithmetic_v<Number>) {
        CAPTURE(row.name);
        const auto& [range, special] = std::tie(row.setting.range, row.setting.special);
        if (std::isfinite(range.min) && !range.isMinOpen) {
          CHECK(checkWith<Row>(usual, range.min) == "");
        }
        if (std::isfinite(range.max) && !range.isMaxOpen) {
          CHECK(checkWith<Row>(usual, range.max) == "");
        }
        if (special) CHECK(checkWith<Row>(usual, special->value) == "");
      }
    });
  });
}

TEST_CASE("Lists of too few or too many entries, and unknown choices, are refused") {
  visitConfigs([]<class Config>(const Config& usual) {
    CAPTURE(typeName<Config>);
    visitSettings<Config>([&]<class Row>(const Row& row) {
      CAPTURE(row.name);
      Config config = usual;
      auto& value = config.*Row::member;
      const Setting& said = row.setting;
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, std::string>) {
        if (!said.menu) return;
        value = "no such choice";
        CHECK(checkSettings(config) == "unknown " + std::string(said.label) + " 'no such choice'");
      } else if constexpr (std::is_class_v<std::remove_cvref_t<decltype(value)>>) {
        if (said.count.isEverything()) return;
        const std::string start = "the number of " + std::string(said.label) + " must be ";
        value.resize(static_cast<std::size_t>(said.count.max) + 1);
        CHECK(checkSettings(config).starts_with(start));
        value.resize(static_cast<std::size_t>(said.count.min) - 1);
        CHECK(checkSettings(config).starts_with(start));
      }
    });
  });
}

TEST_CASE("A range is told with its open ends, its unit and its special value") {
  const auto check = [](const Setting& said, double value) {
    return checkNumber(ruleOf<double>(said, said.special.value_or(SpecialValue{})), value);
  };
  CHECK(check({.label = "a", .meaning = "", .range = positive}, 0) ==
        "a must be a finite number above 0, got 0");
  CHECK(check({.label = "a", .meaning = "", .range = keptShare}, 1) ==
        "a must be at least 0 and below 1, got 1");
  CHECK(check({.label = "a", .meaning = "", .unit = "epochs", .range = {1, 5}}, 6) ==
        "a must be 1 to 5 epochs, got 6");
  const Setting own{.label = "a",
                    .meaning = "",
                    .range = {0, 1},
                    .special = SpecialValue{-1, "own", "the optimizer's own"}};
  CHECK(check(own, 2) == "a must be 0 to 1, or -1 for the optimizer's own, got 2");
  CHECK(check(own, -1).empty());
  CHECK(checkNumber("a", std::nan(""), Range{}).empty());  // nothing to check
}
