#pragma once

#include <set>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "bindings/experiments.hpp"
#include "experiments/race/runner.hpp"
#include "experiments/race/summary/summary.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

/// Every table of settings and of fields, for tests that hold for all of them.
namespace plot_twist::tables {

/// Calls `visit` with a default-constructed configuration of each kind.
template <class Visit>
void visitConfigs(Visit visit) {
  visit(RunnerConfig{});
  visit(SummaryConfig{});
  visit(PythonConfig{});
  bindings::visitExperiments(
      [&]<class Experiment>(const Experiment&) { visit(typename Experiment::Config{}); });
}

/// Calls `visit` with each row of the configuration's table that is a setting of its own, thus not
/// with an activation's parameters.
template <class Config, class Visit>
void visitSettings(Visit visit) {
  const auto each = [&](const auto& row) {
    if (!row.setting.isParameters) visit(row);
  };
  std::apply([&](const auto&... rows) { (each(rows), ...); }, settingsOf<Config>);
}

template <class Struct, class Visit>
void visitFields(Visit visit) {
  std::apply([&](const auto&... rows) { (visit(rows), ...); }, fieldsOf<Struct>);
}

/// Whether a type is a struct with a table of fields.
template <class Type>
constexpr bool hasFields() {
  return std::tuple_size_v<std::remove_cvref_t<decltype(fieldsOf<Type>)>> > 0;
}

template <class Type>
struct ElementOf {
  using type = Type;
};
template <class Type>
struct ElementOf<std::vector<Type>> {
  using type = Type;
};

/// A struct of a result, as an argument that says nothing but its type.
template <class Struct>
struct Tag {
  using type = Struct;
};

/// Calls `visit` with the Tag of a result, and of the structs that its members hold.
template <class Result, class Visit>
void visitWithin(Visit visit) {
  visit(Tag<Result>{});
  visitFields<Result>([&](const auto& row) {
    using Member = std::remove_cvref_t<decltype(std::declval<Result>().*row.member)>;
    using Element = typename ElementOf<Member>::type;
    if constexpr (hasFields<Element>()) visitWithin<Element>(visit);
  });
}

/// Calls `visit` with the Tag of every struct that leaves the core.
template <class Visit>
void visitResults(Visit visit) {
  visitWithin<RaceSummary>(visit);
  visitWithin<PreActivations>(visit);
  visitWithin<GradientHealth>(visit);
  bindings::visitExperiments([&]<class Experiment>(const Experiment&) {
    visitWithin<typename Experiment::Result>(visit);
  });
}

}  // namespace plot_twist::tables
