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
double beyond(const AnySetting& setting, double end, double direction) {
  return setting.isWhole ? end + direction : std::nextafter(end, direction * infinity);
}

/// Numbers that a setting must refuse.
std::vector<double> refusedBy(const AnySetting& setting) {
  const Range& range = setting.said->range;
  std::vector<double> numbers;
  if (std::isfinite(range.min)) {
    numbers.push_back(range.isMinOpen ? range.min : beyond(setting, range.min, -1));
  }
  if (std::isfinite(range.max)) {
    numbers.push_back(range.isMaxOpen ? range.max : beyond(setting, range.max, 1));
  }
  if (!setting.isWhole && !range.isEverything()) {
    for (const double number : {std::nan(""), infinity, -infinity}) numbers.push_back(number);
  }
  return numbers;
}

/// Calls `visit` with every setting whose value is a number, a word or a list, as `Kind` says.
template <class Kind, class Visit>
void eachSetting(Visit visit) {
  for (const AnyConfig& config : allConfigs()) {
    for (const AnySetting& setting : config.settings) {
      if (!std::holds_alternative<Kind>(setting.usual)) continue;
      CAPTURE(config.name, setting.name);
      visit(setting, *setting.said);
    }
  }
}

}  // namespace

TEST_CASE("Every configuration accepts its defaults") {
  for (const AnyConfig& config : allConfigs()) {
    CAPTURE(config.name);
    CHECK(config.complaint == "");
  }
}

TEST_CASE("Every number out of its range is refused in a sentence that begins with its label") {
  eachSetting<double>([](const AnySetting& setting, const Setting& said) {
    for (const double number : refusedBy(setting)) {
      if (said.special && said.special->value == number) continue;
      CAPTURE(number);
      const std::string wrong = setting.complaint(number);
      CHECK(wrong.starts_with(std::string(said.label) + " must be "));
      CHECK(wrong.ends_with(", got " + digits(number)));
    }
  });
}

TEST_CASE("Ends of a range that belong to it are accepted, and so are special values") {
  eachSetting<double>([](const AnySetting& setting, const Setting& said) {
    const Range& range = said.range;
    if (std::isfinite(range.min) && !range.isMinOpen) CHECK(setting.complaint(range.min) == "");
    if (std::isfinite(range.max) && !range.isMaxOpen) CHECK(setting.complaint(range.max) == "");
    if (said.special) CHECK(setting.complaint(said.special->value) == "");
  });
}

TEST_CASE("Lists of too few or too many entries, and unknown choices, are refused") {
  eachSetting<std::string>([](const AnySetting& setting, const Setting& said) {
    if (!said.menu) return;
    CHECK(setting.complaint(std::string("no such choice")) ==
          "unknown " + std::string(said.label) + " 'no such choice'");
  });
  eachSetting<std::size_t>([](const AnySetting& setting, const Setting& said) {
    if (said.count.isEverything()) return;
    const std::string start = "the number of " + std::string(said.label) + " must be ";
    const auto most = static_cast<std::size_t>(said.count.max);
    const auto fewest = static_cast<std::size_t>(said.count.min);
    CHECK(setting.complaint(most + 1).starts_with(start));
    if (fewest > 0) CHECK(setting.complaint(fewest - 1).starts_with(start));
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
