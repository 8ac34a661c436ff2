#include "schema/tables.hpp"

#include "schema/check_settings.hpp"

namespace plot_twist::tables {
namespace {

template <class Member>
Value valueOf(const Member& member) {
  if constexpr (std::is_arithmetic_v<Member>) {
    return static_cast<double>(member);
  } else if constexpr (std::is_same_v<Member, std::string>) {
    return member;
  } else {
    return member.size();
  }
}

template <class Member>
void assign(Member& member, const Value& value) {
  if constexpr (std::is_arithmetic_v<Member>) {
    member = static_cast<Member>(std::get<double>(value));
  } else if constexpr (std::is_same_v<Member, std::string>) {
    member = std::get<std::string>(value);
  } else {
    member.resize(std::get<std::size_t>(value));
  }
}

template <class Config, class Row>
void add(AnyConfig& all, const Row& row) {
  if (row.setting.isParameters) return;
  using Member = std::remove_cvref_t<decltype(std::declval<Config>().*Row::member)>;
  const auto complaint = [](const Value& value) {
    Config config;
    assign(config.*Row::member, value);
    return checkSettings(config);
  };
  all.settings.push_back({.name = row.name,
                          .said = &row.setting,
                          .usual = valueOf(Config{}.*Row::member),
                          .isWhole = std::is_integral_v<Member>,
                          .complaint = complaint});
}

template <class Config>
AnyConfig configOf() {
  AnyConfig all{typeName<Config>, meaningOf<Config>, {}, checkSettings(Config{})};
  std::apply([&](const auto&... rows) { (add<Config>(all, rows), ...); }, settingsOf<Config>);
  return all;
}

/// Adds a struct and the structs that its members hold, if they are not there yet.
template <class Result>
void addResult(std::vector<AnyResult>& all);

template <class Member>
void addHeld(std::vector<AnyResult>& all, const Member*) {
  if constexpr (std::tuple_size_v<std::remove_cvref_t<decltype(fieldsOf<Member>)>> > 0) {
    addResult<Member>(all);
  }
}
template <class Element>
void addHeld(std::vector<AnyResult>& all, const std::vector<Element>*) {
  addHeld(all, static_cast<const Element*>(nullptr));
}

template <class Result>
void addResult(std::vector<AnyResult>& all) {
  for (const AnyResult& known : all) {
    if (known.name == typeName<Result>) return;
  }
  AnyResult result{typeName<Result>, meaningOf<Result>, {}};
  const auto add = [&]<class Row>(const Row& row) {
    using Member = std::remove_cvref_t<decltype(std::declval<Result>().*Row::member)>;
    result.fields.push_back({row.name, row.meaning});
    addHeld(all, static_cast<const Member*>(nullptr));
  };
  std::apply([&](const auto&... rows) { (add(rows), ...); }, fieldsOf<Result>);
  all.push_back(std::move(result));
}

}  // namespace

std::vector<AnyResult> allResults() {
  std::vector<AnyResult> all;
  addResult<RaceSummary>(all);
  addResult<PreActivations>(all);
  addResult<GradientHealth>(all);
  bindings::visitExperiments(
      [&]<class Experiment>(const Experiment&) { addResult<typename Experiment::Result>(all); });
  return all;
}

std::vector<AnyConfig> allConfigs() {
  std::vector<AnyConfig> all{configOf<RunnerConfig>(), configOf<SummaryConfig>(),
                             configOf<PythonConfig>()};
  bindings::visitExperiments([&]<class Experiment>(const Experiment&) {
    all.push_back(configOf<typename Experiment::Config>());
  });
  return all;
}

}  // namespace plot_twist::tables
