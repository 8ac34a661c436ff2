#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>
#include <string>

#include "schema/tables.hpp"

using namespace plot_twist;
using namespace plot_twist::tables;

namespace {

/// The name of a setting on the command line: "learningRate" is "learning-rate".
std::string flagOf(std::string_view name, const Setting& said) {
  if (!said.flag.empty()) return std::string(said.flag);
  std::string flag;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') flag += '-';
    flag += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return flag;
}

bool isChoice(const Menu& menu, std::string_view id) {
  const auto choices = menu.choices();
  return std::ranges::find(choices, id, &Choice::id) != choices.end();
}

bool isUsed(const Menu& menu, std::string_view name) {
  return std::ranges::any_of(menu.choices(), [name](const Choice& choice) {
    return std::ranges::find(choice.uses, name) != choice.uses.end();
  });
}

template <class Config>
std::set<std::string_view> namesOf() {
  std::set<std::string_view> names;
  visitSettings<Config>([&](const auto& row) { names.insert(row.name); });
  return names;
}

}  // namespace

TEST_CASE("Every configuration says what it is and has settings with a label and a meaning") {
  visitConfigs([]<class Config>(const Config&) {
    CAPTURE(typeName<Config>);
    CHECK(!meaningOf<Config>.empty());
    CHECK(!namesOf<Config>().empty());
    visitSettings<Config>([](const auto& row) {
      CAPTURE(row.name);
      CHECK(!row.setting.label.empty());
      REQUIRE(!row.setting.meaning.empty());
      CHECK(row.setting.meaning.back() != '.');
    });
  });
}

TEST_CASE("Every default lies in its range, its count and its menu") {
  visitConfigs([]<class Config>(const Config& usual) {
    CAPTURE(typeName<Config>);
    visitSettings<Config>([&](const auto& row) {
      CAPTURE(row.name);
      const auto& value = usual.*row.member;
      const Setting& said = row.setting;
      using Value = std::remove_cvref_t<decltype(value)>;
      if constexpr (std::is_arithmetic_v<Value>) {
        const auto number = static_cast<double>(value);
        CHECK((said.range.holds(number) || (said.special && said.special->value == number)));
      } else if constexpr (std::is_same_v<Value, std::string>) {
        if (said.menu) CHECK(isChoice(*said.menu, value));
      } else {
        CHECK(said.count.holds(static_cast<double>(value.size())));
      }
    });
  });
}

TEST_CASE("Names and flags are unique in a configuration") {
  visitConfigs([]<class Config>(const Config&) {
    CAPTURE(typeName<Config>);
    std::set<std::string> names, flags;
    visitSettings<Config>([&](const auto& row) {
      CAPTURE(row.name);
      CHECK(names.insert(std::string(row.name)).second);
      CHECK(flags.insert(flagOf(row.name, row.setting)).second);
    });
  });
}

TEST_CASE("A setting that belongs to another one's choices is used by one of them") {
  visitConfigs([]<class Config>(const Config&) {
    CAPTURE(typeName<Config>);
    visitSettings<Config>([](const auto& row) {
      if (row.setting.of.empty()) return;
      CAPTURE(row.name);
      const Menu* menu = nullptr;
      visitSettings<Config>([&](const auto& other) {
        if (other.name == row.setting.of) menu = other.setting.menu;
      });
      REQUIRE(menu != nullptr);
      CHECK(row.setting.of != row.name);
      CHECK(isUsed(*menu, row.name));
    });
  });
}

TEST_CASE("Choices use settings of a run or a dataset, and give defaults to settings of a run") {
  auto known = namesOf<RunnerConfig>();
  known.merge(namesOf<DatasetConfig>());
  visitConfigs([&]<class Config>(const Config&) {
    visitSettings<Config>([&](const auto& row) {
      if (!row.setting.menu) return;
      for (const Choice& choice : row.setting.menu->choices()) {
        CAPTURE(typeName<Config>, row.name, choice.id);
        CHECK(!choice.name.empty());
        for (const std::string_view used : choice.uses) CHECK(known.contains(used));
        for (const OwnDefault& own : choice.own) CHECK(known.contains(own.setting));
      }
    });
  });
}
