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

/// The names of the settings of a configuration.
std::set<std::string_view> namesOf(std::string_view config) {
  std::set<std::string_view> names;
  for (const AnyConfig& each : allConfigs()) {
    if (each.name != config) continue;
    for (const AnySetting& setting : each.settings) names.insert(setting.name);
  }
  return names;
}

/// Calls `visit` with every setting of every configuration.
template <class Visit>
void eachSetting(Visit visit) {
  for (const AnyConfig& config : allConfigs()) {
    for (const AnySetting& setting : config.settings) {
      CAPTURE(config.name, setting.name);
      visit(config, setting, *setting.said);
    }
  }
}

}  // namespace

TEST_CASE("Every configuration says what it is and has settings with a label and a meaning") {
  CHECK(allConfigs().size() > 15);
  for (const AnyConfig& config : allConfigs()) {
    CAPTURE(config.name);
    CHECK(!config.meaning.empty());
    CHECK(!config.settings.empty());
  }
  eachSetting([](const AnyConfig&, const AnySetting&, const Setting& said) {
    CHECK(!said.label.empty());
    REQUIRE(!said.meaning.empty());
    CHECK(said.meaning.back() != '.');
  });
}

TEST_CASE("Every default lies in its range, its count and its menu") {
  eachSetting([](const AnyConfig&, const AnySetting& setting, const Setting& said) {
    if (const auto* number = std::get_if<double>(&setting.usual)) {
      CHECK((said.range.holds(*number) || (said.special && said.special->value == *number)));
    } else if (const auto* word = std::get_if<std::string>(&setting.usual)) {
      if (said.menu) CHECK(isChoice(*said.menu, *word));
    } else {
      CHECK(said.count.holds(static_cast<double>(std::get<std::size_t>(setting.usual))));
    }
  });
}

TEST_CASE("Names and flags are unique in a configuration") {
  std::set<std::string> names, flags;
  eachSetting([&](const AnyConfig& config, const AnySetting& setting, const Setting& said) {
    const std::string start = std::string(config.name) + '.';
    CHECK(names.insert(start + std::string(setting.name)).second);
    CHECK(flags.insert(start + flagOf(setting.name, said)).second);
  });
}

TEST_CASE("A setting that belongs to another one's choices is used by one of them") {
  eachSetting([](const AnyConfig& config, const AnySetting& setting, const Setting& said) {
    if (said.of.empty()) return;
    const auto other = std::ranges::find(config.settings, said.of, &AnySetting::name);
    REQUIRE(other != config.settings.end());
    REQUIRE(other->said->menu != nullptr);
    CHECK(said.of != setting.name);
    CHECK(isUsed(*other->said->menu, setting.name));
  });
}

TEST_CASE("Choices use settings of a run or a dataset, and give defaults to settings of a run") {
  auto known = namesOf("RunnerConfig");
  known.merge(namesOf("DatasetConfig"));
  eachSetting([&](const AnyConfig&, const AnySetting&, const Setting& said) {
    if (!said.menu) return;
    for (const Choice& choice : said.menu->choices()) {
      CAPTURE(choice.id);
      CHECK(!choice.name.empty());
      for (const std::string_view used : choice.uses) CHECK(known.contains(used));
      for (const OwnDefault& own : choice.own) CHECK(known.contains(own.setting));
    }
  });
}
